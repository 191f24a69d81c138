import { z } from 'zod';
import { segmentId } from '../../workflow/segment.schema.js';

export const place = z
  .strictObject({ segmentId: segmentId.nullable() })
  .meta({ id: 'Place', description: 'The segment where I am; null: in no one of them' });

export const presence = z
  .object({
    variantId: z.uuid(),
    people: z.array(z.object({ id: z.uuid(), name: z.string(), segmentId: z.string().nullable() })),
  })
  .meta({ id: 'Presence', description: 'Who has a text open, each once, by name' });

export type Place = z.infer<typeof place>;
export type Presence = z.infer<typeof presence>;
