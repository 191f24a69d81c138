import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { FirstPeopleService } from '../accounts/people/first-people.service.js';
import { actorOf } from '../accounts/people/person.entity.js';
import { LANGUAGES } from '../languages/languages.js';
import { say } from './say.js';

const EVERY_PAIR = LANGUAGES.flatMap((from) => LANGUAGES.filter((to) => to !== from).map((to) => ({ from, to })));

export const CAST = ['author', 'translator', 'reviewer', 'publisher'] as const;

type Part = (typeof CAST)[number];

export type Cast = Record<Part, Actor & { id: string }>;

export function nameOf(part: Part): string {
  return say(`demo.person.${part}`);
}

/** Four people of the samples. They have no password, so that nobody can sign in as one of them. */
export async function demoCast(app: INestApplicationContext): Promise<Cast> {
  const people = app.get(FirstPeopleService);
  const make = async (part: Part) =>
    actorOf(
      await people.ensurePerson({
        email: `${part}@sample.invalid`,
        name: nameOf(part),
        roles: [part],
        skills: part === 'translator' || part === 'reviewer' ? EVERY_PAIR : [],
      }),
    );
  return {
    author: await make('author'),
    translator: await make('translator'),
    reviewer: await make('reviewer'),
    publisher: await make('publisher'),
  };
}
