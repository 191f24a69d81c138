import { z } from 'zod';
import { pageOf } from '../../common/pagination.js';
import { LANGUAGES } from '../../languages/languages.js';
import { ROLES } from '../actor.js';
import { languagePair } from '../language-pair.js';
import { claimedPassword, newPassword } from '../password.js';
import { UNPRINTABLE, plainText } from '../plain-text.js';
import type { Person } from './person.entity.js';

/** Also takes addresses of the own machine, such as `admin@localhost`. */
const email = z.email({ pattern: new RegExp(`^[^\\s@${UNPRINTABLE}]+@[^\\s@${UNPRINTABLE}]+$`, 'u') }).max(254);
const name = plainText(200);
const roles = z.array(z.enum(ROLES)).max(20);
const skills = z.array(languagePair).max(20);
const interfaceLanguage = z.enum(LANGUAGES);

export const person = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    roles: z.array(z.enum(ROLES)),
    skills: z.array(languagePair),
    interfaceLanguage,
    disabled: z.boolean().meta({ description: 'Has no access; sessions and tokens are ended' }),
    hasPassword: z.boolean().meta({ description: 'Whether this person can sign in when not disabled' }),
    createdAt: z.iso.datetime(),
    version: z.int().meta({ description: 'Grows with every change; the ETag is made of it' }),
  })
  .meta({ id: 'Person', description: 'Someone who works here' });

export const personPage = pageOf(person).meta({ id: 'PersonPage' });

export const newPerson = z
  .strictObject({
    email,
    name,
    roles: roles.default([]),
    skills: skills.default([]),
    interfaceLanguage: interfaceLanguage.default('en'),
    password: newPassword.optional().meta({ description: 'Without one this person cannot sign in yet' }),
  })
  .meta({ id: 'NewPerson' });

export const personChanges = z
  .strictObject({ name, roles, skills, interfaceLanguage, disabled: z.boolean(), password: newPassword })
  .partial()
  .meta({ id: 'PersonChanges', description: 'What is absent stays as it is' });

export const ownChanges = z
  .strictObject({
    name,
    interfaceLanguage,
    password: z
      .strictObject({ current: claimedPassword, new: newPassword })
      .meta({ description: 'Ends all other sessions, and revokes all API tokens' }),
  })
  .partial()
  .meta({ id: 'OwnChanges', description: 'What is absent stays as it is' });

export type PersonView = z.infer<typeof person>;
export type NewPerson = z.input<typeof newPerson>;
export type PersonChanges = z.infer<typeof personChanges>;
export type OwnChanges = z.infer<typeof ownChanges>;

/** What the API tells of a person: never the hash. */
export function viewOf(person: Person): PersonView {
  const { id, email, name, roles, skills, interfaceLanguage, passwordHash, disabledAt, createdAt, version } = person;
  return {
    ...{ id, email, name, roles, skills, interfaceLanguage, version },
    disabled: disabledAt !== null,
    hasPassword: passwordHash !== null,
    createdAt: createdAt.toISOString(),
  };
}
