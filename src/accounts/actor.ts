import type { Language } from '../languages/languages.js';
import type { LanguagePair } from './language-pair.js';

export const ROLES = ['author', 'translator', 'reviewer', 'publisher', 'administrator'] as const;

/** What a person may do. An administrator administers people, and holds no editorial right by that alone. */
export type Role = (typeof ROLES)[number];

/** Who does something. `id` is null for Jarshy itself and for the command line. */
export interface Actor {
  id: string | null;
  name: string;
  roles: readonly Role[];
  skills: readonly LanguagePair[];
}

/** The system itself. It holds no role: what it may do is decided by what calls it. */
export const JARSHY: Actor = Object.freeze({ id: null, name: 'Jarshy', roles: [], skills: [] });

/** Whether they take part in the work on texts: in any role but that of administering people. */
export function isEditorial(actor: Pick<Actor, 'roles'>): boolean {
  return actor.roles.some((role) => role !== 'administrator');
}

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.roles.includes(role);
}

/** Whether the actor has the skill; the role is another question. */
export function canTranslate(actor: Actor, from: Language, to: Language): boolean {
  return actor.skills.some((skill) => skill.from === from && skill.to === to);
}

/** Whether a skill of the actor has the language on either side. */
export function knows(actor: Actor, language: Language): boolean {
  return actor.skills.some(({ from, to }) => from === language || to === language);
}
