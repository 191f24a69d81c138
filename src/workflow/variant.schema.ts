import { z } from 'zod';
import { storable } from '../documents/content/storable.js';
import { KINDS } from '../documents/kind.js';
import { STATES } from '../documents/variant.entity.js';
import { LANGUAGES } from '../languages/languages.js';
import { changeView } from './changes/change.schema.js';
import { segmentId } from './segment.schema.js';
import { SEGMENT_STATUSES } from '../translations/segments/segment-status.js';
import { ACTIONS } from './transitions.js';

export const claim = z
  .object({ personId: z.uuid(), name: z.string(), expiresAt: z.iso.datetime() })
  .meta({ id: 'Claim', description: 'Who works on it now, and until when unless work renews it' });

export const variant = z
  .object({
    id: z.uuid(),
    documentId: z.uuid(),
    kind: z.enum(KINDS),
    language: z.enum(LANGUAGES),
    sourceLanguage: z.enum(LANGUAGES),
    isSource: z.boolean(),
    state: z.enum(STATES),
    version: z.int().meta({ description: 'Grows with every change; the ETag is made of it' }),
    live: z.boolean().meta({ description: 'Whether the public reads a text of it now' }),
    slug: z.string().nullable(),
    createdAt: z.iso.datetime(),
    firstPublishedAt: z.iso.datetime().nullable(),
    updatedAt: z.iso.datetime().nullable().meta({ description: 'When what is public was last updated or corrected' }),
    correctedAt: z.iso.datetime().nullable().meta({ description: 'When what is public was last corrected' }),
    minorEditedAt: z.iso.datetime().nullable().meta({ description: 'When what is public last had a minor edit' }),
    correctionAwaitedSince: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Since when its readers are told that another language was corrected and this was not' }),
    change: changeView.nullable().meta({ description: 'Null: nothing is public, or nobody changes it' }),
    claim: claim.nullable(),
    segments: z
      .object(Object.fromEntries(SEGMENT_STATUSES.map((status) => [status, z.int()])))
      .meta({ description: 'How many segments of a target are in each status' }),
    changedInReview: z.int().meta({ description: 'Segments that a reviewer changed and nobody has taken over yet' }),
    errors: z.int().meta({ description: 'Findings that stand against approval' }),
    allowedActions: z.array(z.enum(ACTIONS)).meta({ description: 'What you may do with it now' }),
    revision: z
      .object({
        number: z.int(),
        title: z.string(),
        createdAt: z.iso.datetime(),
        content: z.record(z.string(), z.unknown()),
      })
      .nullable()
      .meta({ description: 'The working revision; null while a target has no whole text' }),
  })
  .meta({ id: 'Variant', description: 'A document in one language' });

export const content = z
  .record(z.string(), z.unknown())
  .meta({ id: 'Content', description: 'ArticleContent or ProfileContent, as the kind of the document asks' });

export const remark = z.strictObject({ remark: storable().trim().max(5_000).optional() }).meta({ id: 'ChangeRequest' });
export const submission = z
  .strictObject({
    sameMeaning: z.array(segmentId).max(2_000).optional().meta({
      description: 'Of a source: the texts whose change does not change what they say, such as a typing mistake',
    }),
  })
  .nullish()
  .meta({ id: 'Submission' });
export const slug = z
  .strictObject({
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(80),
  })
  .meta({ id: 'Slug' });

export type VariantView = z.infer<typeof variant>;
