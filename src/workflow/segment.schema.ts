import { z } from 'zod';
import { pageOf, pageQuery } from '../common/pagination.js';
import { storable } from '../documents/content/storable.js';
import { SEGMENT_STATUSES } from '../translations/segments/segment.entity.js';

export const segment = z
  .object({
    id: z.string().meta({ description: 'The path of the text in the content', example: 'body.p3.text' }),
    sourceText: z.string(),
    previousSourceText: z.string().nullable().meta({
      description: 'What the translation was made from, while the source says something else now',
    }),
    targetText: z.string(),
    status: z.enum(SEGMENT_STATUSES),
    origin: z.enum(['human', 'import']).nullable(),
    version: z.int(),
  })
  .meta({ id: 'Segment', description: 'One text of a target beside its source' });

export const segmentPage = pageOf(segment).meta({ id: 'SegmentPage' });

export const segmentId = storable().min(1).max(200);

/** A whole article fits into one page. */
export const segmentPageQuery = pageQuery.extend({ limit: z.coerce.number().int().min(1).max(1_000).default(500) });

const target = {
  text: storable().trim().max(20_000),
  status: z.enum(['draft', 'translated']).default('translated').meta({
    description: 'draft: saved on the way; translated: finished',
  }),
};

export const segmentTarget = z.strictObject(target).meta({ id: 'SegmentTarget' });

export const segmentTargets = z
  .strictObject({
    segments: z
      .array(z.strictObject({ id: segmentId, ...target }))
      .min(1)
      .max(2_000),
  })
  .meta({ id: 'SegmentTargets', description: 'Several segments at once: all of them are put, or none' });

export type SegmentView = z.infer<typeof segment>;
export type SegmentTarget = z.infer<typeof segmentTarget>;
export type SegmentTargets = z.infer<typeof segmentTargets>;
