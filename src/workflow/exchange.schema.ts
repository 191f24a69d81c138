import { z } from 'zod';
import { SEGMENT_STATUSES } from '../translations/segments/segment-status.js';
import { MERGE_REASONS } from '../translations/exchange/returned-answer.js';

const statuses = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(z.enum(SEGMENT_STATUSES)).min(1));

export const xliffQuery = z.object({
  status: statuses.optional().meta({ description: 'Only segments of these statuses, with commas between them' }),
});

/** As much as people hand out in one piece. */
const MOST_VARIANTS = 100;

export const selectionQuery = xliffQuery.extend({
  variants: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.uuid()).min(1).max(MOST_VARIANTS))
    .meta({ description: 'Ids of targets of one pair of languages, with commas between them' }),
});

export const xliffImportQuery = z.object({
  dryRun: z.stringbool().default(false).meta({ description: 'Only say what would happen' }),
  unmarked: z.enum(['draft', 'translated']).default('draft').meta({
    description: 'What new texts are of which the file does not say whether they are finished',
  }),
});

const conflict = z.object({
  segmentId: z.string(),
  field: z.string(),
  line: z.int().meta({ description: 'In the file' }),
  reason: z.enum(MERGE_REASONS),
  detail: z.string(),
  params: z.record(z.string(), z.unknown()),
  oldSource: z.string().meta({ description: 'That the returned translation was made from' }),
  newSource: z.string(),
  returnedTarget: z.string(),
  currentTarget: z.string(),
});

export const xliffImported = z
  .object({
    dryRun: z.boolean(),
    put: z.array(z.string()).meta({ description: 'The ids of the segments that got a text from the file' }),
    unchanged: z.int().meta({ description: 'Segments for which the file brings nothing new' }),
    conflicts: z.array(conflict).meta({ description: 'What was not put; nothing is overwritten' }),
    unknown: z
      .array(z.object({ field: z.string(), line: z.int(), source: z.string(), target: z.string() }))
      .meta({ description: 'What the text has no segment for' }),
    notes: z
      .array(z.object({ author: z.string().nullable(), text: z.string() }))
      .meta({ description: 'Notes that did not go out with the file; they are remarks on the text now' }),
  })
  .meta({ id: 'XliffImported', description: 'What became of an XLIFF file that came back' });

export type SelectionQuery = z.infer<typeof selectionQuery>;
export type XliffQuery = z.infer<typeof xliffQuery>;
export type XliffImportQuery = z.infer<typeof xliffImportQuery>;
export type XliffImportedView = z.infer<typeof xliffImported>;
