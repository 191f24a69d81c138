import type { Language } from '../../../languages/languages.js';
import { isRegional } from './regional.js';

it.each<[Language, string, boolean]>([
  ['ru', 'акимата', true],
  ['ru', 'горакимом', true],
  ['ru', 'маслихатов', true],
  ['ru', 'акиматный', false],
  ['ru', 'школа', false],
  ['en', 'tenge', true],
  ['en', 'akims', true],
  ['en', 'tengee', false],
  ['kk', 'әкімдік', false],
])('knows in %s of “%s” whether it is a word of the country: %s', (language, word, known) => {
  expect(isRegional(word, language)).toBe(known);
});
