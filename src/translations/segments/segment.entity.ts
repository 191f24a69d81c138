import { Column, Entity, PrimaryColumn } from 'typeorm';

export const SEGMENT_STATUSES = ['untranslated', 'prefilled', 'draft', 'translated', 'needsRevision'] as const;

/** `prefilled`: from an import, nobody has confirmed it. `needsRevision`: its source changed since it was translated. */
export type SegmentStatus = (typeof SEGMENT_STATUSES)[number];

/** One text of a target variant, beside the text of the source that it translates. */
@Entity('segments')
export class SegmentEntity {
  @PrimaryColumn('uuid')
  variantId!: string;

  @PrimaryColumn('text')
  segmentId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  sourceText!: string;

  @Column('text')
  targetText!: string;

  @Column('text')
  status!: SegmentStatus;

  /** The source text that `targetText` was made from, while that differs from `sourceText`. */
  @Column('text', { nullable: true })
  previousSourceText!: string | null;

  /** The people whose words stand in `targetText`. */
  @Column('uuid', { array: true })
  authorship!: string[];

  @Column('text', { nullable: true })
  origin!: 'human' | 'import' | null;

  @Column('timestamptz')
  updatedAt!: Date;

  @Column('uuid', { nullable: true })
  updatedBy!: string | null;

  @Column('integer')
  version!: number;
}
