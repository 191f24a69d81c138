import { z } from 'zod';
import { pageOf, pageQuery } from '../common/pagination.js';
import { LANGUAGES } from '../languages/languages.js';

export const ninjsQuery = pageQuery.extend({
  language: z.enum(LANGUAGES).optional(),
  since: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: 'Changed at that time or later (RFC 3339), otherwise than by minor edits' }),
});

export type NinjsQueryString = z.infer<typeof ninjsQuery>;

export const ninjsObject = z
  .looseObject({
    uri: z.string().meta({ description: 'Of this language version, for as long as it exists: a tag URI' }),
    version: z.string(),
    pubStatus: z.enum(['usable', 'canceled']),
    language: z.enum(LANGUAGES),
  })
  .meta({ id: 'Ninjs', description: 'A news object of IPTC ninjs 3.0; all its other properties are there too' });

export const ninjsPage = pageOf(ninjsObject).meta({ id: 'NinjsPage' });
