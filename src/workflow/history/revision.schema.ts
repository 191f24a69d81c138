import { z } from 'zod';
import { pageOf } from '../../common/pagination.js';
import { PUBLIC_CHANGES } from '../../publications/public-change.js';
import { wordDiff } from '../segment.schema.js';
import { LEFT_BECAUSE } from './restored-texts.js';

export const revisionNumber = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1);

/** A revision by its number; `live`: the one that the public reads now. */
export const revisionName = z.union([revisionNumber, z.literal('live')]);

const summary = z.object({
  id: z.uuid(),
  number: z.int(),
  title: z.string(),
  origin: z.enum(['written', 'imported', 'translated']),
  createdAt: z.iso.datetime(),
  by: z.object({ id: z.uuid(), name: z.string() }).nullable().meta({ description: 'Null: no person' }),
  working: z.boolean().meta({ description: 'Whether it is the one that is worked on' }),
  live: z.boolean().meta({ description: 'Whether the public reads it now' }),
  publications: z
    .array(
      z.object({
        version: z.int().meta({ description: 'Of the publication' }),
        at: z.iso.datetime(),
        change: z.enum(PUBLIC_CHANGES),
      }),
    )
    .meta({ description: 'When it became what the public reads, and as what; oldest first' }),
});

export const revisionSummary = summary.meta({ id: 'RevisionSummary' });
export const revisionPage = pageOf(revisionSummary).meta({ id: 'RevisionPage' });

export const revision = summary
  .extend({ content: z.record(z.string(), z.unknown()) })
  .meta({ id: 'Revision', description: 'The content of a variant at one moment; never changed' });

export const revisionDiff = z
  .object({
    from: revisionSummary,
    to: revisionSummary,
    texts: z
      .array(
        z.object({
          field: z.string().meta({ example: 'body.p3.text' }),
          change: z.enum(['changed', 'added', 'removed', 'same']),
          moved: z.boolean().meta({ description: 'Whether it stands elsewhere among those that both have' }),
          parts: wordDiff,
        }),
      )
      .meta({ description: 'In reading order; texts that did not change are left out' }),
    facts: z
      .array(z.object({ path: z.string(), from: z.unknown(), to: z.unknown() }))
      .meta({ description: 'What is not text and differs, such as dates' }),
  })
  .meta({ id: 'RevisionDiff', description: 'What differs between two revisions of a text' });

export const restoration = z
  .strictObject({
    number: z
      .int()
      .min(1)
      .max(2 ** 31 - 1),
  })
  .meta({ id: 'Restoration', description: 'The revision whose text is to come back' });

export const restored = z
  .object({
    version: z.int().meta({ description: 'Of the variant; the ETag is made of it' }),
    revision: z.int().nullable().meta({ description: 'Of a source: the number of the new revision, if there is one' }),
    restored: z.array(z.string()).meta({ description: 'Of a source: fields; of a target: segments' }),
    left: z
      .array(z.object({ segment: z.string(), because: z.enum(LEFT_BECAUSE) }))
      .meta({ description: 'Segments of a target that cannot have their former text' }),
  })
  .meta({ id: 'Restored' });

export type RevisionName = z.infer<typeof revisionName>;
export type RevisionSummary = z.infer<typeof revisionSummary>;
export type RevisionView = z.infer<typeof revision>;
export type RevisionDiff = z.infer<typeof revisionDiff>;
export type RestoredView = z.infer<typeof restored>;
