import { z } from 'zod';
import { id } from '../common/id.js';
import { decodeCursor } from '../common/pagination.js';
import { Problem } from '../common/problem.js';
import { LANGUAGES } from '../languages/languages.js';
import type { Publication } from './publication.js';

const position = z.tuple([z.iso.datetime(), id, z.enum(LANGUAGES)]);

/** Where a publication stands among the newest: its time, then its document and language for those of the same moment. */
export function positionOf({ publishedAt, documentId, language }: Publication): z.infer<typeof position> {
  return [publishedAt.toISOString(), documentId, language];
}

/** @throws Problem `pagination.bad_cursor` */
export function decodePosition(cursor: string | undefined): z.infer<typeof position> | undefined {
  const key = decodeCursor(cursor, position.def.items.length);
  if (key === undefined) return undefined;
  const { success, data } = position.safeParse(key);
  if (!success) throw new Problem(400, 'pagination.bad_cursor');
  return data;
}
