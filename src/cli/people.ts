import { JARSHY, type Role } from '../accounts/actor.js';
import { encodePair, type LanguagePair } from '../accounts/language-pair.js';
import { PeopleService } from '../accounts/people/people.service.js';
import { newSecret } from '../accounts/secret.js';
import { say } from './say.js';
import { print } from './terminal.js';
import { withApplication } from './with-application.js';

export interface NewUser {
  name?: string;
  role: Role[];
  skill: LanguagePair[];
}

export function createUser(email: string, { name, role, skill }: NewUser): Promise<void> {
  return withApplication(async (app) => {
    const password = newSecret().slice(0, 22);
    const person = await app
      .get(PeopleService)
      .create(JARSHY, { email, name: name ?? email, roles: role, skills: skill, password });
    print(say('user.created', { email: person.email, password }));
  });
}

/** Tabs between the fields, for programs that read them. */
export function listUsers(): Promise<void> {
  return withApplication(async (app) => {
    const people = app.get(PeopleService);
    let cursor: string | undefined;
    do {
      const page = await people.list({ limit: 100, cursor });
      for (const { email, name, roles, skills, disabledAt } of page.items) {
        const fields = [email, name, roles.join(','), skills.map(encodePair).join(',')];
        print([...fields, disabledAt ? say('user.isDisabled') : ''].join('\t'));
      }
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  });
}

export function disableUser(email: string): Promise<void> {
  return withApplication(async (app) => {
    const people = app.get(PeopleService);
    await people.disable(JARSHY, (await people.getByEmail(email)).id);
    print(say('user.disabled', { email }));
  });
}
