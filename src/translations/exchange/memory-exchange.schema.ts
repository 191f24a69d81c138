import { z } from 'zod';
import { LANGUAGES } from '../../languages/languages.js';

const language = z.enum(LANGUAGES);

export const tmxQuery = z
  .object({
    from: language.optional().meta({ description: 'As it is stored' }),
    to: language.optional(),
    document: z.uuid().optional().meta({ description: 'Only what was learnt from this document' }),
  })
  .refine(({ from, to }) => !from || from !== to, { path: ['to'] });

export const tmxImportQuery = z.object({
  dryRun: z.stringbool().default(false).meta({ description: 'Only say what would happen' }),
});

export const memoryImported = z
  .object({
    dryRun: z.boolean(),
    units: z.int().meta({ description: 'In the file' }),
    added: z.int().meta({ description: 'Translations that the memory did not have' }),
    known: z.int().meta({ description: 'Translations that it had' }),
    skipped: z.array(
      z.object({
        code: z.string(),
        detail: z.string(),
        count: z.int(),
        lines: z.array(z.int()).meta({ description: 'The first twenty' }),
      }),
    ),
    droppedCodes: z.int().meta({ description: 'Inline codes that were left out: alone, or across one another' }),
  })
  .meta({ id: 'MemoryImported', description: 'What became of a TMX file' });

export type TmxQuery = z.infer<typeof tmxQuery>;
export type TmxImportQuery = z.infer<typeof tmxImportQuery>;
export type MemoryImportedView = z.infer<typeof memoryImported>;
