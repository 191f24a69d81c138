import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Authorship } from './authorship.js';

export type RevisionOrigin = 'written' | 'imported' | 'translated';

/** The content of a variant at one moment. Never changed, only followed by another. */
@Entity('revisions')
export class RevisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  variantId!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  title!: string;

  @Column('jsonb')
  content!: object;

  @Column('jsonb')
  authorship!: Authorship;

  /** For a target: the revision of the source that it translates. */
  @Column('uuid', { nullable: true })
  sourceRevisionId!: string | null;

  @Column('text')
  origin!: RevisionOrigin;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;
}
