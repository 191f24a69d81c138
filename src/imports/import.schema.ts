import { z } from 'zod';
import { LANGUAGES } from '../languages/languages.js';

export const importQuery = z.object({
  fileName: z.string().trim().min(1).max(255).meta({ description: 'Files of one name are variants of one document' }),
  language: z.enum(LANGUAGES).optional().meta({ description: 'Instead of the one in the name, or the one detected' }),
});

export const imported = z
  .object({
    status: z.enum(['created', 'revised', 'unchanged']),
    documentId: z.uuid(),
    variantId: z.uuid(),
    kind: z.enum(['article', 'official']),
    language: z.enum(LANGUAGES),
    warnings: z.array(
      z.object({
        line: z.int().nullable(),
        code: z.string(),
        params: z.record(z.string(), z.unknown()).optional(),
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: 'Imported', description: 'What became of a file' });

export type ImportedView = z.infer<typeof imported>;
