import { z } from 'zod';
import { KINDS } from '../documents/kind.js';
import { LANGUAGES } from '../languages/languages.js';

export const importQuery = z.object({
  fileName: z.string().trim().min(1).max(255).meta({ description: 'Files of one name are variants of one document' }),
  language: z.enum(LANGUAGES).optional().meta({ description: 'Instead of the one in the name, or the one detected' }),
});

const outcome = z.object({
  status: z.enum(['created', 'revised', 'unchanged']),
  kind: z.enum(KINDS),
  language: z.enum(LANGUAGES),
  warnings: z.array(
    z.object({
      line: z.int().nullable(),
      code: z.string(),
      params: z.record(z.string(), z.unknown()).optional(),
      detail: z.string(),
    }),
  ),
});

export const imported = outcome
  .extend({ documentId: z.uuid(), variantId: z.uuid() })
  .meta({ id: 'Imported', description: 'What became of a file' });

const MOST_FILES = 12;

export const importTrialRequest = z
  .strictObject({
    files: z
      .array(
        z.strictObject({
          ...importQuery.shape,
          base64: z.base64().max(2_000_000).meta({ description: 'The bytes of the file' }),
        }),
      )
      .min(1)
      .max(MOST_FILES)
      .meta({ description: 'In the order in which they are to be taken in: the first of a name makes the source' }),
  })
  .meta({ id: 'ImportTrialRequest' });

const piece = z.object({
  text: z.string(),
  as: z.enum(['label', 'punctuation', 'date', 'number', 'repeat', 'text']),
  path: z.string().nullable().meta({ description: 'Of the content: what it became, or what it stands for' }),
});

const tried = outcome.extend({
  documentId: z.uuid().nullable().meta({ description: 'Null: it would be a new one' }),
  variantId: z.uuid().nullable().meta({ description: 'Null: it would be a new one' }),
  publishedAt: z.iso.datetime().meta({ description: 'The time stamp: wall time of Almaty in the file' }),
  title: z.string(),
  content: z
    .record(z.string(), z.unknown())
    .meta({ description: 'ArticleContent or ProfileContent: section, career, awards, responsibilities, body' }),
  lines: z
    .array(z.object({ line: z.int(), pieces: z.array(piece) }))
    .meta({ description: 'Where every line went; the pieces of a line, joined, are the line' }),
});

const refused = z.object({
  status: z.literal('refused'),
  code: z.string(),
  detail: z.string(),
  line: z.int().nullable().meta({ description: 'Which is to blame' }),
});

export const importTrial = z
  .object({
    files: z.array(
      z.object({
        fileName: z.string(),
        name: z.string().meta({ description: 'Files of one name are one document' }),
        outcome: z.union([tried, refused]),
      }),
    ),
  })
  .meta({ id: 'ImportTrial', description: 'What would become of files, taken in one after another' });

export type ImportTrialRequest = z.infer<typeof importTrialRequest>;
export type ImportTrialView = z.infer<typeof importTrial>;
export type TriedView = z.infer<typeof tried>;
export type ImportedView = z.infer<typeof imported>;
