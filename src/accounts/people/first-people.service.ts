import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '../../common/id.js';
import { ConfigError } from '../../config/config-error.js';
import type { Config } from '../../config/env.js';
import { JARSHY } from '../actor.js';
import { recordEvent } from '../event-log.js';
import { LONGEST_PASSWORD, hashPassword } from '../password.js';
import { newSecret } from '../secret.js';
import { isAdministered, lockAdministrators } from './administrators.js';
import { PeopleService, findByEmail } from './people.service.js';
import type { Person } from './person.entity.js';
import type { NewPerson } from './person.schema.js';

const DEFAULT_EMAIL = 'admin@localhost';

/** The people that a new installation starts with. */
@Injectable()
export class FirstPeopleService {
  constructor(
    private readonly db: DataSource,
    private readonly people: PeopleService,
  ) {}

  /**
   * When no administrator can sign in: makes one who can, from the configuration or with a generated password. Of
   * several processes that start at once, one makes it. `password` is null when it was configured, or when the address
   * is that of someone who can sign in already and now administers too.
   *
   * @returns null when there is one
   * @throws ConfigError when the configured password is too long
   */
  async ensureFirstAdministrator({ admin }: Pick<Config, 'admin'>) {
    if ((admin.password?.length ?? 0) > LONGEST_PASSWORD) {
      const params = { most: LONGEST_PASSWORD };
      throw new ConfigError([{ variable: 'JARSHY_ADMIN_PASSWORD', code: 'password_too_long', params }]);
    }
    if (await isAdministered(this.db.manager)) return null;
    const email = admin.email ?? DEFAULT_EMAIL;
    const password = admin.password ?? newSecret().slice(0, 22);
    const passwordHash = await hashPassword(password);
    return this.db.transaction(async (tx) => {
      await lockAdministrators(tx);
      if (await isAdministered(tx)) return null;
      const { personId, isNewPassword } = await writeAdministrator(tx, email, passwordHash);
      await recordEvent(tx, { actor: JARSHY, action: 'person.made_first_administrator', personId });
      return { email, password: isNewPassword && admin.password === undefined ? password : null };
    });
  }

  /** Someone who stands in sample documents; without a password, hence without access. */
  async ensurePerson(sample: Pick<NewPerson, 'email' | 'name' | 'roles' | 'skills'>): Promise<Person> {
    const known = await findByEmail(this.db, sample.email);
    if (known) return known;
    // Another process may have made the same person in between.
    return this.people.create(JARSHY, sample).catch(async (error) => {
      const other = await findByEmail(this.db, sample.email);
      if (!other) throw error;
      return other;
    });
  }
}

interface Written {
  personId: string;
  isNewPassword: boolean;
}

/** Someone who has this address already is given the keys: with a new password only if they could not sign in. */
async function writeAdministrator(tx: EntityManager, email: string, passwordHash: string): Promise<Written> {
  const rows = await tx.query<Written[]>(
    `INSERT INTO people (id, email, name, roles, password_hash) VALUES ($1, $2, $2, '{administrator}', $3)
     ON CONFLICT (lower(email)) DO UPDATE
       SET roles = array_append(array_remove(people.roles, 'administrator'), 'administrator'),
           password_hash = CASE WHEN people.disabled_at IS NULL THEN coalesce(people.password_hash, excluded.password_hash)
                                ELSE excluded.password_hash END,
           disabled_at = NULL, version = people.version + 1
     RETURNING id AS "personId", password_hash = $3 AS "isNewPassword"`,
    [newId(), email, passwordHash],
  );
  return rows[0] as Written;
}
