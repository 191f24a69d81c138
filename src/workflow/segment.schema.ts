import { z } from 'zod';
import { pageOf, pageQuery } from '../common/pagination.js';
import { storable } from '../documents/content/storable.js';
import { ORIGINS, SEGMENT_STATUSES } from '../translations/segments/segment-status.js';
import { mark } from '../documents/content/marks.js';
import { finding } from './finding.schema.js';

export const wordDiff = z
  .array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))
  .meta({ id: 'WordDiff', description: 'What was put in and taken out, word by word' });

const person = z.object({ id: z.uuid(), name: z.string() });

export const segment = z
  .object({
    id: z.string().meta({ description: 'Its name, for as long as its text lives', example: 'body.p3.text~2' }),
    field: z.string().meta({ description: 'The path of the text that it is a part of', example: 'body.p3.text' }),
    cell: z
      .object({
        row: z.int().meta({ description: 'From 1' }),
        column: z.int().meta({ description: 'From 1' }),
        rowName: z
          .string()
          .nullable()
          .meta({ description: 'What stands in its first column, where that names the rows; cut to 100 characters' }),
        columnName: z
          .string()
          .nullable()
          .meta({ description: 'What stands in its first row, where that names the columns; cut to 100 characters' }),
      })
      .nullable()
      .meta({ description: 'Where it stands in a table of the source; null for what is no cell' }),
    sourceText: z.string(),
    gap: z.string().meta({ description: 'The white space between this segment and the next one of its field' }),
    marks: z.array(mark).meta({ description: 'What the target text is to carry as well' }),
    previousSourceText: z.string().nullable().meta({
      description: 'What the translation was made from, while the source says something else now',
    }),
    sourceChange: wordDiff.nullable().meta({ description: 'From previousSourceText to sourceText' }),
    targetText: z.string(),
    status: z.enum(SEGMENT_STATUSES),
    origin: z.enum(ORIGINS).nullable().meta({ description: 'Where the text came from, whatever was done to it since' }),
    score: z.int().nullable().meta({ description: 'Of the proposal that it came from, 0 to 102' }),
    fuzzy: z.boolean().meta({ description: 'Whether that proposal was for another source text' }),
    edited: z.boolean().meta({ description: 'Whether a person has changed the proposal' }),
    reviewChange: z
      .object({ by: person, from: z.string(), reason: z.string().nullable(), change: wordDiff })
      .nullable()
      .meta({ description: 'What a reviewer changed, until a translator answers for it' }),
    rejection: z.string().nullable().meta({ description: 'Why a reviewer rejected it' }),
    sourceRevisionId: z.uuid().nullable().meta({ description: 'The revision of the source that it was made from' }),
    updatedAt: z.iso.datetime(),
    updatedBy: person.nullable(),
    openRemarks: z.int(),
    findings: z.array(finding),
    version: z.int(),
  })
  .meta({ id: 'Segment', description: 'A text of a target, or a sentence of one, beside its source' });

export const segmentPage = pageOf(segment).meta({ id: 'SegmentPage' });

export const segmentId = storable().min(1).max(200);

/** A whole article fits into one page. */
export const segmentPageQuery = pageQuery.extend({ limit: z.coerce.number().int().min(1).max(1_000).default(500) });

const target = {
  text: storable().trim().max(20_000),
  status: z.enum(['draft', 'translated']).default('translated').meta({
    description: 'draft: saved on the way; translated: finished',
  }),
  proposal: z
    .strictObject({
      origin: z.enum(['memory', 'machine']),
      score: z.int().min(0).max(102).nullable().default(null),
      fuzzy: z.boolean().default(false).meta({ description: 'Whether it was for another source text' }),
      unitId: z.uuid().optional().meta({ description: 'The unit of the memory' }),
    })
    .optional()
    .meta({ description: 'That the text is a proposal as it was shown' }),
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

export const verdict = z
  .discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('accepted') }),
    z.strictObject({ verdict: z.literal('rejected'), reason: storable().trim().min(1).max(2_000) }),
    z.strictObject({
      verdict: z.literal('edited'),
      text: storable().trim().min(1).max(20_000),
      reason: storable().trim().min(1).max(2_000).optional(),
    }),
  ])
  .meta({ id: 'Verdict', description: 'What a reviewer says of a segment' });

export const split = z
  .strictObject({
    offset: z.int().min(1).max(20_000).meta({ description: 'In UTF-16 code units of the source, at a white space' }),
    targetOffset: z.int().min(0).max(20_000).optional().meta({
      description: 'In the translation; without it, all of it stays with the first part',
    }),
  })
  .meta({ id: 'SegmentSplit' });

const segmentState = z
  .object({
    id: z.string(),
    at: z.iso.datetime(),
    by: person.nullable().meta({ description: 'Null: Jarshy itself' }),
    action: z.string().meta({ example: 'put' }),
    sourceText: z.string(),
    targetText: z.string(),
    status: z.enum(SEGMENT_STATUSES),
    origin: z.enum(ORIGINS).nullable(),
    score: z.int().nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'SegmentState', description: 'A segment as it was after a change' });

export const segmentHistory = pageOf(segmentState).meta({ id: 'SegmentHistory' });

export type SegmentView = z.infer<typeof segment>;
export type SegmentTarget = z.infer<typeof segmentTarget>;
export type SegmentTargets = z.infer<typeof segmentTargets>;
export type SegmentState = z.infer<typeof segmentState>;
export type VerdictBody = z.infer<typeof verdict>;
export type SplitBody = z.infer<typeof split>;
