import { z } from 'zod';
import { storable } from '../../documents/content/storable.js';
import { plannedTime } from '../schedule/planned-time.js';

export const newEmbargo = z
  .strictObject({
    until: plannedTime.nullable().meta({ description: 'Null: there is none any more' }),
    reason: storable().trim().max(5_000).optional().meta({ description: 'Needed to move an embargo or to lift it' }),
  })
  .meta({ id: 'NewEmbargo' });

export const embargo = z
  .object({
    until: z
      .string()
      .nullable()
      .meta({ description: 'As the clocks of Almaty show it, with their offset; null: none' }),
    untilUtc: z.iso.datetime().nullable(),
    holds: z.boolean().meta({ description: 'Whether it keeps anything back now' }),
    version: z.int().meta({ description: 'Of the document' }),
  })
  .meta({ id: 'Embargo', description: 'Nothing of the document becomes public before' });

export type NewEmbargo = z.infer<typeof newEmbargo>;
export type EmbargoView = z.infer<typeof embargo>;
