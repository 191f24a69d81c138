import type { DataSource } from 'typeorm';
import { notFound } from '../../common/problem.js';
import type { Actor } from '../actor.js';
import { recordEvent } from '../event-log.js';
import { distinctPairs } from '../language-pair.js';
import { hashPassword } from '../password.js';
import { endSessions } from '../sessions/end-sessions.js';
import { revokeTokens } from '../tokens/revoke-tokens.js';
import { isActiveAdministrator, requireAnAdministrator } from './administrators.js';
import { Person } from './person.entity.js';
import type { PersonChanges } from './person.schema.js';

interface Conditions {
  /** Throws when the person, read under the lock, is not in the state that the change was meant for. */
  check?: (person: Person) => void;
  /** The session that a new password does not end. */
  keepSession?: Buffer;
}

/**
 * The one way in which a person changes. Nothing is written when the changes change nothing.
 *
 * @throws Problem `not_found.person`, `accounts.last_administrator`, and whatever `check` throws
 */
export async function changePerson(
  db: DataSource,
  actor: Actor,
  id: string,
  { password, ...changes }: PersonChanges,
  { check, keepSession }: Conditions = {},
): Promise<Person> {
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  return db.transaction(async (tx) => {
    // Not FOR UPDATE: events that name this person as their actor must not wait.
    const before = await tx.findOne(Person, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!before) throw notFound('person');
    check?.(before);
    const after = apply(before, changes, passwordHash);
    const steps = stepsBetween(before, after);
    if (steps.length === 0) return before;
    after.version += 1;
    await tx.save(after);
    if (isActiveAdministrator(before) && !isActiveAdministrator(after)) await requireAnAdministrator(tx);
    for (const step of steps) await recordEvent(tx, { actor, personId: id, ...step });
    if (losesAccess(before, after)) {
      await endSessions(tx, id, after.disabledAt === null ? keepSession : undefined);
      await revokeTokens(tx, actor, id);
    }
    return after;
  });
}

type Changes = Omit<PersonChanges, 'password'>;

function apply(before: Person, { disabled, roles, skills, ...simple }: Changes, passwordHash?: string): Person {
  return Object.assign(new Person(), before, simple, {
    ...(roles && { roles: [...new Set(roles)] }),
    ...(skills && { skills: distinctPairs(skills) }),
    ...(disabled !== undefined && { disabledAt: disabled ? (before.disabledAt ?? new Date()) : null }),
    ...(passwordHash && { passwordHash }),
  });
}

const TOLD = ['name', 'roles', 'skills', 'interfaceLanguage'] as const;

/** The events that lie between two states of a person. */
function stepsBetween(before: Person, after: Person) {
  const changed = TOLD.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const details = Object.fromEntries(changed.map((key) => [key, { from: before[key], to: after[key] }]));
  const [was, is] = [before, after].map(({ disabledAt }) => (disabledAt === null ? 'active' : 'disabled'));
  return [
    ...(changed.length > 0 ? [{ action: 'person.changed', details }] : []),
    ...(after.passwordHash !== before.passwordHash ? [{ action: 'person.password_changed' }] : []),
    ...(was !== is
      ? [{ action: is === 'active' ? 'person.enabled' : 'person.disabled', fromState: was, toState: is }]
      : []),
  ];
}

/** Whoever has a new password may have one because someone else knew the old: what was opened with that is closed. */
function losesAccess(before: Person, after: Person): boolean {
  return after.disabledAt !== null || after.passwordHash !== before.passwordHash;
}
