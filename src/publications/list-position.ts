import { z } from 'zod';
import { id } from '../common/id.js';
import { decodeCursor } from '../common/pagination.js';
import { Problem } from '../common/problem.js';
import { LANGUAGES } from '../languages/languages.js';
import type { Publication } from './publication.js';

const position = z.tuple([z.iso.datetime(), id, z.enum(LANGUAGES)]);

/** Where a publication stands among the newest: its time, then its document and language for those of the same moment. */
export function positionOf(publication: Publication): z.infer<typeof position> {
  return positionAt(publication.publishedAt, publication);
}

/** Where it stands in a list that is ordered by another time. */
export function positionAt(
  time: Date,
  { documentId, language }: Pick<Publication, 'documentId' | 'language'>,
): z.infer<typeof position> {
  return [time.toISOString(), documentId, language];
}

/** @throws Problem `pagination.bad_cursor` */
export function decodePosition(cursor: string | undefined): z.infer<typeof position> | undefined {
  const key = decodeCursor(cursor, position.def.items.length);
  if (key === undefined) return undefined;
  const { success, data } = position.safeParse(key);
  if (!success) throw new Problem(400, 'pagination.bad_cursor');
  return data;
}
