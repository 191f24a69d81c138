import { LANGUAGES, type Language } from '../../../languages/languages.js';
import type { FormStatus } from '../term.js';
import type { Properties } from './term-row.js';

export type Column =
  | { kind: 'id' }
  | { kind: 'text'; property: 'section' | 'partOfSpeech' | 'note' }
  | { kind: 'flag'; property: 'caseSensitive' | 'doNotTranslate' }
  | { kind: 'forms'; language: Language; status: FormStatus };

const PROPERTIES: [keyof Properties, Column][] = [
  ['section', { kind: 'text', property: 'section' }],
  ['partOfSpeech', { kind: 'text', property: 'partOfSpeech' }],
  ['note', { kind: 'text', property: 'note' }],
  ['caseSensitive', { kind: 'flag', property: 'caseSensitive' }],
  ['doNotTranslate', { kind: 'flag', property: 'doNotTranslate' }],
];

/** By the name in the first line, in the order in which they are written: `kk`, `kkAdmitted`, `kkForbidden`, `ru` … */
export const COLUMNS: ReadonlyMap<string, Column> = new Map<string, Column>([
  ['id', { kind: 'id' }],
  ...PROPERTIES,
  ...LANGUAGES.flatMap((language): [string, Column][] => [
    [language, { kind: 'forms', language, status: 'preferred' }],
    [`${language}Admitted`, { kind: 'forms', language, status: 'admitted' }],
    [`${language}Forbidden`, { kind: 'forms', language, status: 'forbidden' }],
  ]),
]);

const BY_NAME = new Map([...COLUMNS].map(([name, column]) => [name.toLowerCase(), column]));

export function columnOf(name: string): Column | undefined {
  return BY_NAME.get(name.trim().toLowerCase());
}
