import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../languages/languages.js';

export const TASK_KINDS = ['write', 'translate', 'review', 'release'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** A piece of work that a variant waits for. A variant has at most one that is open. */
@Entity('tasks')
export class TaskEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  documentId!: string;

  @Column('uuid')
  variantId!: string;

  @Column('text')
  kind!: TaskKind;

  @Column('text')
  language!: Language;

  @Column('text', { nullable: true })
  sourceLanguage!: Language | null;

  @Column('uuid', { nullable: true })
  returnedTo!: string | null;

  @Column('uuid', { nullable: true })
  claimedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  claimExpiresAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
