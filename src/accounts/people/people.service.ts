import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan, QueryFailedError } from 'typeorm';
import { newId } from '../../common/id.js';
import { toPage, type Page } from '../../common/pagination.js';
import { Problem, notFound } from '../../common/problem.js';
import type { Actor } from '../actor.js';
import { checked } from '../checked.js';
import { recordEvent } from '../event-log.js';
import { decodeIdCursor } from '../id-cursor.js';
import { distinctPairs } from '../language-pair.js';
import { hashPassword } from '../password.js';
import { changePerson } from './change-person.js';
import { readIfMatch, stale } from '../../common/http/if-match.js';
import { Person } from './person.entity.js';
import { newPerson, viewOf, type NewPerson, type PersonChanges } from './person.schema.js';

@Injectable()
export class PeopleService {
  constructor(private readonly db: DataSource) {}

  /** @throws Problem `accounts.email_taken`, `validation.failed` */
  async create(actor: Actor, input: NewPerson): Promise<Person> {
    const { password, ...given } = checked(newPerson, input);
    const person = Object.assign(new Person(), given, {
      id: newId(),
      roles: [...new Set(given.roles)],
      skills: distinctPairs(given.skills),
      passwordHash: password === undefined ? null : await hashPassword(password),
      disabledAt: null,
      version: 1,
    });
    const { email, name, roles, skills } = person;
    await this.db.transaction(async (tx) => {
      await tx.insert(Person, person).catch(explainTakenEmail);
      await recordEvent(tx, {
        actor,
        action: 'person.created',
        personId: person.id,
        details: { email, name, roles, skills },
      });
    });
    return this.get(person.id);
  }

  /** In the order in which they were added. */
  async list({ limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<Page<Person>> {
    const after = decodeIdCursor(cursor);
    const rows = await this.db.manager.find(Person, {
      where: after === undefined ? {} : { id: MoreThan(after) },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    return toPage(rows, limit, ({ id }) => [id]);
  }

  /** @throws Problem `not_found.person` */
  async get(id: string): Promise<Person> {
    const person = await this.db.manager.findOneBy(Person, { id });
    if (!person) throw notFound('person');
    return person;
  }

  /** @throws Problem `not_found.person` */
  async getByEmail(email: string): Promise<Person> {
    const person = await findByEmail(this.db, email);
    if (!person) throw notFound('person');
    return person;
  }

  /**
   * What an administrator changes, against the version that they have seen.
   *
   * @throws Problem `http.precondition_required`, `http.precondition_failed`, `accounts.own_password`, and those of
   *   `changePerson`
   */
  change(actor: Actor, id: string, changes: PersonChanges, ifMatch: string | undefined): Promise<Person> {
    const matches = readIfMatch(ifMatch);
    // A session left open must not be enough to take an account over.
    if (actor.id === id && changes.password !== undefined) throw new Problem(403, 'accounts.own_password');
    const check = (person: Person) => {
      if (!matches(person)) throw stale(viewOf(person));
    };
    return changePerson(this.db, actor, id, changes, { check });
  }

  /** Ends all access of a person at once. */
  disable(actor: Actor, id: string): Promise<Person> {
    return changePerson(this.db, actor, id, { disabled: true });
  }
}

export function findByEmail(db: DataSource, email: string): Promise<Person | null> {
  return db.manager
    .createQueryBuilder(Person, 'person')
    .where('lower(person.email) = lower(:email)', { email })
    .getOne();
}

function explainTakenEmail(error: unknown): never {
  const cause: { constraint?: string } | undefined =
    error instanceof QueryFailedError ? (error.driverError as { constraint?: string }) : undefined;
  throw cause?.constraint === 'people_email' ? new Problem(409, 'accounts.email_taken') : error;
}
