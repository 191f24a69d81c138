import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '../../common/problem.js';
import type { Authentication } from '../access/authentication.js';
import { isPassword } from '../password.js';
import { changePerson } from '../people/change-person.js';
import type { Person } from '../people/person.entity.js';
import type { OwnChanges } from '../people/person.schema.js';
import { SignInLimit } from './sign-in-limit.js';

/** What people may change about themselves. */
@Injectable()
export class OwnPersonService {
  constructor(
    private readonly db: DataSource,
    private readonly limit: SignInLimit,
  ) {}

  /** @throws Problem `accounts.wrong_password`, `accounts.too_many_attempts` */
  async change({ actor, person, means }: Authentication, changes: OwnChanges, address: string): Promise<Person> {
    const { password, ...rest } = changes;
    if (password === undefined) return changePerson(this.db, actor, actor.id, rest);
    await this.requirePassword(person, password.current, address);
    return changePerson(
      this.db,
      actor,
      actor.id,
      { ...rest, password: password.new },
      {
        // Of two changes at once, the second does not know the password that the first has set.
        check: (current) => {
          if (current.passwordHash !== person.passwordHash) throw new Problem(403, 'accounts.wrong_password');
        },
        ...(means.kind === 'session' && { keepSession: means.tokenHash }),
      },
    );
  }

  /** Counted like signing in: an open session is no way around the limit. */
  private async requirePassword({ email, passwordHash }: Person, claimed: string, address: string): Promise<void> {
    await this.limit.count(email, address);
    if (!(await isPassword(passwordHash, claimed))) throw new Problem(403, 'accounts.wrong_password');
    await this.limit.forgive(email, address);
  }
}
