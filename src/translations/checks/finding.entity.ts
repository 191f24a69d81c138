import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CheckId } from './check-ids.js';
import type { Severity } from './check.js';

/** What a check found in a segment, for as long as its texts stand. */
@Entity('findings')
export class FindingEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  variantId!: string;

  @Column('text')
  segmentId!: string;

  @Column('text')
  checkId!: CheckId;

  @Column('text')
  severity!: Severity;

  /** In UTF-16 code units of the target text; 0 to 0: about the whole of it. */
  @Column('integer')
  startOffset!: number;

  @Column('integer')
  endOffset!: number;

  @Column('text', { nullable: true })
  replacement!: string | null;

  @Column('jsonb', { nullable: true })
  params!: Record<string, string | number | readonly string[]> | null;

  @Column('text')
  state!: 'open' | 'dismissed';

  @Column('uuid', { nullable: true })
  dismissedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  dismissedAt!: Date | null;

  @Column('text', { nullable: true })
  dismissalReason!: string | null;

  /** SHA-256 of source and target: a dismissal holds until one of them changes. */
  @Column('bytea')
  textsHash!: Buffer;

  @Column({ type: 'timestamptz', insert: false, update: false })
  foundAt!: Date;
}
