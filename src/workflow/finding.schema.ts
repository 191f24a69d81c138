import { z } from 'zod';
import { storable } from '../documents/content/storable.js';
import { CHECK_IDS } from '../translations/checks/check-ids.js';

export const finding = z
  .object({
    id: z.uuid(),
    segmentId: z.string(),
    check: z.enum(CHECK_IDS),
    severity: z.enum(['error', 'warning', 'information']),
    start: z.int().meta({ description: 'In UTF-16 code units of the target text; 0 to 0: about the whole of it' }),
    end: z.int(),
    replacement: z.string().nullable().meta({ description: 'What to put there, where that is safe' }),
    params: z.record(z.string(), z.unknown()),
    message: z.string().meta({ description: 'In the language of the reader' }),
    state: z.enum(['open', 'dismissed']),
    dismissible: z.boolean().meta({ description: 'Whether a reviewer may dismiss it, with a reason' }),
    dismissal: z.object({ by: z.uuid().nullable(), at: z.iso.datetime(), reason: z.string() }).nullable(),
  })
  .meta({ id: 'Finding', description: 'What a check found in a segment' });

export const findings = z.object({ items: z.array(finding) }).meta({ id: 'Findings' });

export const dismissal = z.strictObject({ reason: storable().trim().min(1).max(2_000) }).meta({ id: 'Dismissal' });

export type FindingView = z.infer<typeof finding>;
