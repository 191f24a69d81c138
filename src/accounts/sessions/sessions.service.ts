import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Problem } from '../../common/problem.js';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import { JARSHY } from '../actor.js';
import { recordEvent } from '../event-log.js';
import { isPassword } from '../password.js';
import type { Person } from '../people/person.entity.js';
import { findByEmail } from '../people/people.service.js';
import { hashSecret, newSecret } from '../secret.js';
import { Session } from './session.entity.js';
import { SignInLimit } from './sign-in-limit.js';

interface Attempt {
  email: string;
  password: string;
  /** The client's IP address. */
  address: string;
}

interface StartedSession {
  person: Person;
  /** What the cookie holds; nobody can read it again. */
  secret: string;
  expiresAt: Date;
}

@Injectable()
export class SessionsService {
  constructor(
    private readonly db: DataSource,
    private readonly limit: SignInLimit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The session is always a new one; the one that the browser had before (`replaced`) ends.
   *
   * @throws Problem `accounts.too_many_attempts`, `accounts.wrong_credentials`
   */
  async signIn({ email, password, address }: Attempt, replaced?: string): Promise<StartedSession> {
    await this.limit.count(email, address);
    const person = await findByEmail(this.db, email);
    const right = await isPassword(person?.passwordHash, password);
    const started = right && person ? await this.start(person, address, replaced) : undefined;
    if (!started) {
      await this.recordRefusal(person, address);
      throw new Problem(401, 'accounts.wrong_credentials');
    }
    await this.limit.forgive(email, address);
    return started;
  }

  /** Signing out of what is no session (any more) is no error. */
  async signOut(secret: string): Promise<void> {
    await this.db.transaction((tx) => end(tx, secret));
  }

  private start(person: Person, address: string, replaced?: string): Promise<StartedSession | undefined> {
    const secret = newSecret();
    const expiresAt = new Date(Date.now() + this.config.sessionHours * 3_600_000);
    return this.db.transaction(async (tx) => {
      if (!(await isStillWelcome(tx, person))) return undefined;
      if (replaced !== undefined) await end(tx, replaced);
      await sweep(tx);
      await tx.insert(Session, { tokenHash: hashSecret(secret), personId: person.id, expiresAt });
      await recordEvent(tx, { actor: person, action: 'session.started', personId: person.id, details: { address } });
      return { person, secret, expiresAt };
    });
  }

  // Written for unknown addresses too: it keeps the time of the answer the same, and shows that someone is guessing.
  private recordRefusal(person: Person | null, address: string): Promise<void> {
    return recordEvent(this.db.manager, {
      ...{ actor: JARSHY, action: 'session.refused', details: { address } },
      ...(person && { personId: person.id }),
    });
  }
}

/** The password was checked outside the transaction: meanwhile it may have changed, or the person been disabled. */
async function isStillWelcome(tx: EntityManager, { id, passwordHash }: Person): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT FROM people WHERE id = $1 AND password_hash = $2 AND disabled_at IS NULL FOR SHARE`,
    [id, passwordHash],
  );
  return rows.length > 0;
}

async function end(tx: EntityManager, secret: string): Promise<void> {
  const [[ended]] = await tx.query<[{ personId: string }[], number]>(
    `DELETE FROM sessions WHERE token_hash = $1 RETURNING person_id AS "personId"`,
    [hashSecret(secret)],
  );
  if (!ended) return;
  await recordEvent(tx, { actor: { id: ended.personId }, action: 'session.ended', personId: ended.personId });
}

/** Whoever signs in takes some of the expired sessions away: a table that is only read by key needs no more. */
async function sweep(tx: EntityManager): Promise<void> {
  await tx.query(
    `DELETE FROM sessions WHERE token_hash IN
       (SELECT token_hash FROM sessions WHERE expires_at < now() ORDER BY expires_at LIMIT 100 FOR UPDATE SKIP LOCKED)`,
  );
}
