import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../languages/languages.js';
import type { Actor, Role } from '../actor.js';
import { decodePair, encodePair, type LanguagePair } from '../language-pair.js';

/** Someone who works here. People are never deleted, since events name them; they are disabled. */
@Entity('people')
export class Person {
  @PrimaryColumn('uuid')
  id!: string;

  /** Unique without regard to case. */
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  roles!: Role[];

  @Column('text', {
    array: true,
    transformer: {
      to: (pairs?: LanguagePair[]) => pairs?.map(encodePair),
      from: (stored: string[]) => stored.map(decodePair),
    },
  })
  skills!: LanguagePair[];

  @Column('text')
  interfaceLanguage!: Language;

  /** Null: this person cannot sign in. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('timestamptz', { nullable: true })
  disabledAt!: Date | null;

  @Column({ type: 'timestamptz', insert: false, update: false })
  createdAt!: Date;

  @Column('integer')
  version!: number;
}

/** A person who acts always has an id. */
export type PersonActor = Actor & { id: string };

export function actorOf({ id, name, roles, skills }: Person): PersonActor {
  return { id, name, roles, skills };
}
