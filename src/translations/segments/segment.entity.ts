import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Mark } from '../../documents/content/marks.js';
import type { Origin, SegmentStatus } from './segment-status.js';

/** A text of a target variant, or a sentence of one, beside the text of the source that it translates. */
@Entity('segments')
export class SegmentEntity {
  @PrimaryColumn('uuid')
  variantId!: string;

  /** Named after the field in which it first stood; it keeps the name wherever its text moves. */
  @PrimaryColumn('text')
  segmentId!: string;

  /** The path of the text that it is a part of, such as `body.p3.text`. */
  @Column('text')
  field!: string;

  @Column('integer')
  position!: number;

  /** The white space of the source between this segment and the next one of its field. */
  @Column('text')
  gap!: string;

  @Column('jsonb')
  marks!: Mark[];

  @Column('text')
  sourceText!: string;

  @Column('text')
  targetText!: string;

  @Column('text')
  status!: SegmentStatus;

  /** The source text that `targetText` was made from, while that differs from `sourceText`. */
  @Column('text', { nullable: true })
  previousSourceText!: string | null;

  /** The people who answer for `targetText`. */
  @Column('uuid', { array: true })
  authorship!: string[];

  /** Where `targetText` came from; null while there is none. */
  @Column('text', { nullable: true })
  origin!: Origin | null;

  /** Of the proposal that it came from: 0 to 102. */
  @Column('smallint', { nullable: true })
  score!: number | null;

  /** Whether the proposal was for another source text, as matches of a memory may be. */
  @Column('boolean')
  fuzzy!: boolean;

  /** Whether a person has changed the proposal. */
  @Column('boolean')
  edited!: boolean;

  /** The revision of the source that the translation was made from. */
  @Column('uuid', { nullable: true })
  sourceRevisionId!: string | null;

  /** What a reviewer changed, until somebody else answers for it. */
  @Column('text', { nullable: true })
  textBeforeReview!: string | null;

  @Column('uuid', { nullable: true })
  changedInReviewBy!: string | null;

  @Column('text', { nullable: true })
  reviewReason!: string | null;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('uuid', { nullable: true })
  updatedBy!: string | null;

  @Column('integer')
  version!: number;
}
