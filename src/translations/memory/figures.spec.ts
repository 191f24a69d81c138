import type { Language } from '../../languages/languages.js';
import { figuresFor } from './figures.js';

it.each<[Language, string, Language, string | null]>([
  ['kk', '12,5', 'en', '12.5'],
  ['kk', '12,5', 'ru', '12,5'],
  ['kk', '1 234,5%', 'ru', '1\u00A0234,5\u00A0%'],
  ['ru', '1\u00A0234,5\u00A0%', 'en', '1,234.5%'],
  ['en', '1,234.5%', 'kk', '1\u00A0234,5%'],
  ['kk', '2026', 'en', '2026'],
  ['kk', '10,5–12,5', 'en', '10.5–12.5'],
  ['ru', '−3,5 (+0,2)', 'en', '−3.5 (+0.2)'],
  ['kk', '<1>12,5</1>', 'en', '<1>12.5</1>'],
  ['ru', '22.11.2026', 'en', '22.11.2026'],
  ['ru', '17:30', 'en', '17:30'],
  ['ru', '–', 'en', null],
  ['ru', '12,5 км', 'en', null],
  ['ru', '№ 5', 'en', null],
  ['en', '$5', 'ru', null],
  ['ru', '', 'en', null],
])('writes the %s figures “%s” in %s as %j', (from, text, to, written) => {
  expect(figuresFor(text, { from, to })).toBe(written);
});
