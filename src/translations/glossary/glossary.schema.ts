import { z } from 'zod';
import { LANGUAGES } from '../../languages/languages.js';
import { FORM_STATUSES } from './term.js';
import { termView } from './term.schema.js';

export const textToSearch = z
  .strictObject({
    language: z.enum(LANGUAGES),
    text: z.string().max(20_000),
    on: z.iso.date().optional().meta({ description: 'By what held on this day, in Almaty; today if absent' }),
  })
  .meta({ id: 'TextToSearch' });

export const termMatches = z
  .object({
    matches: z.array(
      z.object({
        termId: z.uuid(),
        form: z.object({ text: z.string(), status: z.enum(FORM_STATUSES) }),
        start: z.int().meta({ description: 'In UTF-16 code units' }),
        end: z.int(),
      }),
    ),
    terms: z.array(termView.omit({ version: true, updatedAt: true, validFrom: true, validUntil: true })),
  })
  .meta({ id: 'TermMatches', description: 'In the order of the text, with each term once' });

const format = z.enum(['csv', 'tbx']);

export const importQuery = z.object({
  format,
  dryRun: z.enum(['true', 'false']).default('false').meta({ description: 'Only tell what it would do' }),
});

export const glossaryImported = z
  .object({ created: z.int(), changed: z.int(), unchanged: z.int(), dryRun: z.boolean() })
  .meta({ id: 'GlossaryImported' });

export type TextToSearch = z.infer<typeof textToSearch>;
export type TermMatches = z.infer<typeof termMatches>;
export type ImportQuery = z.infer<typeof importQuery>;
export type GlossaryImportedView = z.infer<typeof glossaryImported>;
