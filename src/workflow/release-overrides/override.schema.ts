import { z } from 'zod';
import { storable } from '../../documents/content/storable.js';
import { LANGUAGES } from '../../languages/languages.js';

const person = z.object({ id: z.uuid(), name: z.string() });

export const newOverride = z
  .strictObject({
    languages: z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length),
    reason: storable().trim().min(1).max(5_000).meta({ description: 'Why it cannot wait for the others' }),
  })
  .meta({ id: 'NewReleaseOverride' });

export const override = z
  .object({
    id: z.uuid(),
    languages: z.array(z.enum(LANGUAGES)),
    reason: z.string(),
    against: z
      .array(z.object({ code: z.string(), detail: z.string(), params: z.record(z.string(), z.unknown()) }))
      .meta({ description: 'What stood against an ordinary release; `detail` in the language of Accept-Language' }),
    orderedBy: person,
    orderedAt: z.iso.datetime(),
    confirmedBy: person.nullable().meta({ description: 'Null: nobody else has looked at it yet' }),
    confirmedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ReleaseOverride', description: 'A release against the policy, or without approval' });

export const overrides = z.object({ items: z.array(override) }).meta({ id: 'ReleaseOverrides' });

export type NewOverride = z.infer<typeof newOverride>;
export type OverrideView = z.infer<typeof override>;
