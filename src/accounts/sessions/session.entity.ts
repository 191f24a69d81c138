import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone is signed in, in one browser. */
@Entity('sessions')
export class Session {
  /** SHA-256 of what the cookie holds. */
  @PrimaryColumn('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  expiresAt!: Date;
}
