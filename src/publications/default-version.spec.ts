import type { Language } from '../languages/languages.js';
import { defaultVersion } from './default-version.js';

it.each<[Language[], Language | undefined]>([
  [['kk', 'ru', 'en'], 'en'],
  [['kk', 'ru'], 'ru'],
  [['kk'], 'kk'],
  [[], undefined],
])('of %j gives strangers %s', (languages, chosen) => {
  expect(defaultVersion(languages.map((language) => ({ language })))?.language).toBe(chosen);
});
