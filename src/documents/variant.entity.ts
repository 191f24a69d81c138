import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../languages/languages.js';
import type { Kind } from './kind.js';

export const STATES = ['draft', 'translation', 'review', 'approved', 'published', 'withdrawn'] as const;

/** How far the working revision of a variant is. What the public reads is told by `live`, not by this. */
export type State = (typeof STATES)[number];

/** A document in one language: its source, or a translation of it. */
@Entity('variants')
export class VariantEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  documentId!: string;

  @Column('text')
  kind!: Kind;

  @Column('text')
  language!: Language;

  @Column('text')
  state!: State;

  /** The working revision; null while a target has no whole text yet. */
  @Column('uuid', { nullable: true })
  revisionId!: string | null;

  /** The source revision that the segments of a target translate. */
  @Column('uuid', { nullable: true })
  sourceRevisionId!: string | null;

  @Column('text', { nullable: true })
  slug!: string | null;

  @Column('timestamptz', { nullable: true })
  firstPublishedAt!: Date | null;

  @Column('boolean')
  live!: boolean;

  /** When the work on what is now the working revision was taken up again after a publication. */
  @Column('timestamptz', { nullable: true })
  revisedAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;

  @Column('integer')
  version!: number;
}
