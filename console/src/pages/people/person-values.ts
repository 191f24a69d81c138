import type { Schemas } from '../../api/client.js';
import { LANGUAGES, type Language } from '../../i18n/chosen-language.js';

type Person = Schemas['Person'];
type Pair = Schemas['LanguagePair'];

export const ROLES: Person['roles'] = ['author', 'translator', 'reviewer', 'publisher', 'administrator'];

/** Every pair of languages, and its name in a form: `kk-ru`. */
export const SKILLS: readonly (Pair & { value: string })[] = LANGUAGES.flatMap((from) =>
  LANGUAGES.filter((to) => to !== from).map((to) => ({ from, to, value: `${from}-${to}` })),
);

export interface PersonValues {
  name: string;
  roles: Person['roles'];
  skills: string[];
  interfaceLanguage: Language;
}

export function valuesOf({ name, roles, skills, interfaceLanguage }: Person): PersonValues {
  return { name, roles, interfaceLanguage, skills: skills.map(({ from, to }) => `${from}-${to}`) };
}

/** As the API takes it. */
export function bodyOf<Values extends PersonValues>({
  skills,
  ...same
}: Values): Omit<Values, 'skills'> & { skills: Pair[] } {
  const pairs = SKILLS.filter(({ value }) => skills.includes(value)).map(({ from, to }) => ({ from, to }));
  return { ...same, skills: pairs };
}
