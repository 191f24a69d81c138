import type { EntityManager } from 'typeorm';
import { Problem } from '../../common/problem.js';
import type { Person } from './person.entity.js';

/** Whether this person can sign in and administer. */
export function isActiveAdministrator({ roles, disabledAt, passwordHash }: Person): boolean {
  return roles.includes('administrator') && disabledAt === null && passwordHash !== null;
}

/** Whoever makes or unmakes administrators waits for whoever else does, until the end of the transaction. */
export async function lockAdministrators(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('jarshy:administrators'))`);
}

/**
 * Call after the change and before the commit.
 *
 * @throws Problem `accounts.last_administrator` when nobody could administer any more.
 */
export async function requireAnAdministrator(tx: EntityManager): Promise<void> {
  // Two who disable each other at once each see the other still active, unless they queue here first.
  await lockAdministrators(tx);
  if (!(await isAdministered(tx))) throw new Problem(409, 'accounts.last_administrator');
}

/** Whether there is anyone who can sign in and administer. */
export async function isAdministered(db: EntityManager): Promise<boolean> {
  const [row] = await db.query<{ administered: boolean }[]>(
    `SELECT EXISTS (SELECT FROM people
       WHERE 'administrator' = ANY (roles) AND disabled_at IS NULL AND password_hash IS NOT NULL) AS administered`,
  );
  return row?.administered ?? false;
}
