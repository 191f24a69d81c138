import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '../../common/id.js';
import { ConfigError } from '../../config/config-error.js';
import type { Config } from '../../config/env.js';
import { JARSHY } from '../actor.js';
import { recordEvent } from '../event-log.js';
import { LONGEST_PASSWORD, hashPassword } from '../password.js';
import { newSecret } from '../secret.js';
import { lockAdministrators } from './administrators.js';
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
   * When nobody can sign in: makes an administrator who can, from the configuration or with a generated password. Of
   * several processes that start at once, one makes it. `password` is null when it was configured.
   *
   * @returns null when there is somebody
   * @throws ConfigError when the configured password is too long
   */
  async ensureFirstAdministrator({ admin }: Pick<Config, 'admin'>) {
    if ((admin.password?.length ?? 0) > LONGEST_PASSWORD) {
      const params = { most: LONGEST_PASSWORD };
      throw new ConfigError([{ variable: 'JARSHY_ADMIN_PASSWORD', code: 'password_too_long', params }]);
    }
    if (await someoneCanSignIn(this.db.manager)) return null;
    const email = admin.email ?? DEFAULT_EMAIL;
    const password = admin.password ?? newSecret().slice(0, 22);
    const passwordHash = await hashPassword(password);
    return this.db.transaction(async (tx) => {
      await lockAdministrators(tx);
      if (await someoneCanSignIn(tx)) return null;
      const personId = await writeAdministrator(tx, email, passwordHash);
      await recordEvent(tx, { actor: JARSHY, action: 'person.made_first_administrator', personId });
      return { email, password: admin.password === undefined ? password : null };
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

async function someoneCanSignIn(db: EntityManager): Promise<boolean> {
  const [row] = await db.query<{ someone: boolean }[]>(
    `SELECT EXISTS (SELECT FROM people WHERE password_hash IS NOT NULL AND disabled_at IS NULL) AS someone`,
  );
  return row?.someone ?? false;
}

/** Someone who has this address already, but cannot sign in, is given back the keys. */
async function writeAdministrator(tx: EntityManager, email: string, passwordHash: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }[]>(
    `INSERT INTO people (id, email, name, roles, password_hash) VALUES ($1, $2, $2, '{administrator}', $3)
     ON CONFLICT (lower(email)) DO UPDATE
       SET roles = array_append(array_remove(people.roles, 'administrator'), 'administrator'),
           password_hash = excluded.password_hash, disabled_at = NULL, version = people.version + 1
     RETURNING id`,
    [newId(), email, passwordHash],
  );
  return row?.id;
}
