import { z } from 'zod';
import { storable } from '../../documents/content/storable.js';
import { STATES } from '../../documents/variant.entity.js';
import { LANGUAGES } from '../../languages/languages.js';

export const FOUND_KINDS = ['article', 'profile', 'person', 'term'] as const;

const foundKind = z.enum(FOUND_KINDS);

export const searchQuery = z.object({
  q: storable().max(2_000).default('').meta({
    description: 'Words, of which the last may be unfinished; an id; or the address of a page of the public site',
  }),
  kinds: z
    .union([foundKind, z.array(foundKind).max(FOUND_KINDS.length)])
    .optional()
    .meta({ description: 'Without: of all kinds' }),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

const highlight = z.object({ start: z.int(), end: z.int() });

export const found = z
  .object({
    kind: foundKind,
    id: z.uuid().meta({ description: 'Of the document, person or term' }),
    title: z.string(),
    language: z.enum(LANGUAGES).nullable().meta({ description: 'Of the text or form that fits best; null: a person' }),
    variantId: z.uuid().nullable().meta({ description: 'The text that fits best; null: a person or a term' }),
    state: z.enum(STATES).nullable(),
    excerpt: z
      .object({ text: z.string(), highlights: z.array(highlight) })
      .nullable()
      .meta({ description: 'Where the text says it; offsets in UTF-16 code units' }),
  })
  .meta({ id: 'Found' });

export const foundPage = z
  .object({ items: z.array(found) })
  .meta({ id: 'FoundPage', description: 'What fits best first' });

export type SearchQuery = z.infer<typeof searchQuery>;
export type Found = z.infer<typeof found>;
export type FoundKind = z.infer<typeof foundKind>;
