import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EngineName } from '../../config/engines.js';
import type { FailureKind } from './engine-failure.js';

/** `partly`: an answer came in which some texts had lost their marks. */
export const ENGINE_OUTCOMES = ['translated', 'partly', 'failed'] as const;
export type EngineOutcome = (typeof ENGINE_OUTCOMES)[number];

/** One request to an engine. */
@Entity('engine_log')
export class EngineLogEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'timestamptz', insert: false, update: false })
  at!: Date;

  @Column('text')
  engine!: EngineName;

  /** `ru>kk` */
  @Column('text')
  pair!: string;

  @Column('int')
  texts!: number;

  /** Code points of what was sent, markup included. */
  @Column('int')
  characters!: number;

  @Column('uuid', { nullable: true })
  documentId!: string | null;

  @Column('uuid', { nullable: true })
  variantId!: string | null;

  @Column('text')
  outcome!: EngineOutcome;

  @Column('text', { nullable: true })
  failure!: FailureKind | null;

  @Column('int')
  durationMs!: number;
}
