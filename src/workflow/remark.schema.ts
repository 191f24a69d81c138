import { z } from 'zod';
import { storable } from '../documents/content/storable.js';
import { segmentId } from './segment.schema.js';

const MOST_MENTIONS = 20;

const remarkBody = {
  text: storable().trim().min(1).max(5_000),
  mentions: z.array(z.uuid()).max(MOST_MENTIONS).default([]).meta({ description: 'People who are to be told' }),
};

export const newRemark = z.strictObject(remarkBody).meta({ id: 'NewRemark' });
export const newThread = z
  .strictObject({
    ...remarkBody,
    segmentId: segmentId.nullable().default(null).meta({ description: 'Null: about the whole variant' }),
  })
  .meta({ id: 'NewRemarkThread' });

const person = z.object({ id: z.uuid(), name: z.string() });

export const remarkThread = z
  .object({
    id: z.uuid(),
    segmentId: z.string().nullable(),
    openedAt: z.iso.datetime(),
    resolvedAt: z.iso.datetime().nullable(),
    resolvedBy: person.nullable(),
    remarks: z.array(
      z.object({
        id: z.uuid(),
        author: person.nullable().meta({ description: 'Null: Jarshy itself' }),
        text: z.string(),
        mentions: z.array(person),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'RemarkThread', description: 'What people said about a segment, or about a whole variant' });

export const remarkThreads = z.object({ items: z.array(remarkThread) }).meta({ id: 'RemarkThreads' });

export const remarkQuery = z.object({
  segment: segmentId.optional(),
  state: z.enum(['open', 'resolved', 'all']).default('all'),
});

export const colleagueQuery = z.object({
  q: storable().trim().max(100).default('').meta({ description: 'How their name, or a word of it, begins' }),
  limit: z.coerce.number().int().min(1).max(20).default(8),
});

export const colleagues = z
  .object({ items: z.array(person) })
  .meta({ id: 'Colleagues', description: 'People who work on a text in one of its languages' });

export type NewRemark = z.infer<typeof newRemark>;
export type RemarkThreadView = z.infer<typeof remarkThread>;
export type RemarkQuery = z.infer<typeof remarkQuery>;
export type ColleagueQuery = z.infer<typeof colleagueQuery>;
export type ColleaguesView = z.infer<typeof colleagues>;
