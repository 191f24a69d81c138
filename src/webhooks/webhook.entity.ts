import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../languages/languages.js';
import type { PublicChange } from '../publications/public-change.js';

/** A partner's program that is told of public changes. Its keys are read only to sign with them. */
@Entity('webhooks')
export class Webhook {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  url!: string;

  @Column('text')
  description!: string;

  @Column('text', { array: true })
  events!: PublicChange[];

  @Column('text', { array: true })
  languages!: Language[];

  @Column('boolean')
  active!: boolean;

  /** Why Jarshy itself has made it inactive. */
  @Column('text', { nullable: true })
  disabledReason!: 'gone' | 'failing' | null;

  @Column('timestamptz', { nullable: true })
  failingSince!: Date | null;

  /** Messages that were given up since then. */
  @Column('integer')
  failedMessages!: number;

  @Column('integer')
  version!: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  createdAt!: Date;
}
