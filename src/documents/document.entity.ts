import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { ReleasePolicyName } from '../config/release-policies.js';
import type { Language } from '../languages/languages.js';
import type { Kind } from './kind.js';

export { RELEASE_POLICIES, type ReleasePolicyName } from '../config/release-policies.js';

/** One article or one official's profile, in all its languages. */
@Entity('documents')
export class DocumentEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  kind!: Kind;

  @Column('text')
  sourceLanguage!: Language;

  @Column('text')
  releasePolicy!: ReleasePolicyName;

  /** Under `languageFirst`: the language that the others wait for. */
  @Column('text', { nullable: true })
  firstLanguage!: Language | null;

  @Column('text', { array: true })
  requiredLanguages!: Language[];

  @Column('text', { array: true })
  optionalLanguages!: Language[];

  @Column('text', { nullable: true })
  importKey!: string | null;

  /** The date that the document itself bears; null: the moment of its first release. */
  @Column('timestamptz', { nullable: true })
  datedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  releaseOrderedAt!: Date | null;

  @Column('uuid', { nullable: true })
  releaseOrderedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  /** Documents of the profiles of the officials that it names. */
  @Column('uuid', { array: true, default: [] })
  officials!: string[];

  /** Nothing of it becomes public before. */
  @Column('timestamptz', { nullable: true })
  embargoUntil!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  /** Of the settings of the document; its variants count their own. */
  @Column('integer', { default: 1 })
  version!: number;
}
