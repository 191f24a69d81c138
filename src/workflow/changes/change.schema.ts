import { z } from 'zod';
import { storable } from '../../documents/content/storable.js';
import { CHANGE_KINDS, type SaidChange } from './change.js';

const kind = z.enum(CHANGE_KINDS).meta({
  description:
    'minor: the same, said better, and no reader need hear of it; update: the story goes on; correction: it was wrong',
});
const note = storable()
  .trim()
  .min(1)
  .max(1_000)
  .optional()
  .meta({ description: 'What was wrong, in the language of the text. Readers are told it of a correction' });
const reason = storable().trim().min(1).max(5_000).optional();
const leaveEdits = z.boolean().optional().meta({
  description: 'That segments which were written anew since may stay behind, as drafts for the next revision',
});

/** Without a word about it, what is public is updated. */
export const revisionRequest = z
  .strictObject({ change: kind.default('update'), note })
  .nullish()
  .meta({
    id: 'RevisionRequest',
    description: 'Of no account for a text that was never public; of one that is withdrawn, only a correction is',
  });

export const changeDescription = z.strictObject({ change: kind, note }).meta({ id: 'ChangeDescription' });

export const stillAccurate = z.strictObject({ reason, leaveEdits }).nullish().meta({ id: 'StillAccurate' });
export const notApplicable = z
  .strictObject({ reason: reason.meta({ description: 'Required' }), leaveEdits })
  .meta({ id: 'NotApplicable' });

export const changeView = z
  .object({
    kind,
    note: z.string().nullable(),
    dueAt: z.iso.datetime().nullable().meta({ description: 'When it should be out' }),
    followsSource: z.boolean().meta({ description: 'It fell behind its source, rather than being revised for itself' }),
  })
  .meta({ id: 'Change', description: 'How what is worked on will differ from what is public' });

/** As the workflow takes it. */
export function saidChange({ change, note: words }: z.infer<typeof changeDescription>): SaidChange {
  return { kind: change, note: words ?? null };
}
