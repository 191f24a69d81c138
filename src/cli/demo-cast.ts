import type { INestApplicationContext } from '@nestjs/common';
import type { Actor, Role } from '../accounts/actor.js';
import { FirstPeopleService } from '../accounts/people/first-people.service.js';
import { actorOf } from '../accounts/people/person.entity.js';
import { LANGUAGES } from '../languages/languages.js';
import { say } from './say.js';

const EVERY_PAIR = LANGUAGES.flatMap((from) => LANGUAGES.filter((to) => to !== from).map((to) => ({ from, to })));

export type Cast = Record<'author' | 'translator' | 'reviewer' | 'publisher', Actor & { id: string }>;

/** Four people of the samples. They have no password, so that nobody can sign in as one of them. */
export async function demoCast(app: INestApplicationContext): Promise<Cast> {
  const people = app.get(FirstPeopleService);
  const make = async (role: Role) =>
    actorOf(
      await people.ensurePerson({
        email: `${role}@sample.invalid`,
        name: say(`demo.person.${role}`),
        roles: [role],
        skills: role === 'translator' || role === 'reviewer' ? EVERY_PAIR : [],
      }),
    );
  return {
    author: await make('author'),
    translator: await make('translator'),
    reviewer: await make('reviewer'),
    publisher: await make('publisher'),
  };
}
