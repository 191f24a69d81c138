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
  ['ru', '−3,5', 'en', '−3.5'],
  ['ru', '1 250 000–2 500 000', 'en', '1,250,000–2,500,000'],
  ['ru', '10 000 - 12 000', 'en', '10,000 - 12,000'],
  ['kk', '<1>12,5</1>', 'en', '<1>12.5</1>'],
  ['ru', '17:30', 'en', '17:30'],
  ['ru', '9:00–18:30', 'en', '9:00–18:30'],
  ['ru', '3:2', 'en', '3:2'],
  ['ru', '2024–2025', 'en', '2024–2025'],
  ['ru', '870101300123', 'en', '870101300123'],
  ['ru', '12-345', 'en', '12-345'],
  ['ru', '0,5', 'en', '0.5'],
  ['ru', '22.11.2026', 'en', null],
  ['ru', '12.500', 'en', null],
  ['ru', '1.234.567', 'en', null],
  ['ru', '12.500,75', 'en', null],
  ['ru', '+7 701 123 45 67', 'en', null],
  ['ru', '8 800 080 77 77', 'en', null],
  ['ru', '(727) 123 456', 'en', null],
  ['ru', '010 000', 'en', null],
  ['ru', '−3,5 (+0,2)', 'en', null],
  ['ru', '–', 'en', null],
  ['ru', '12,5 км', 'en', null],
  ['ru', '№ 5', 'en', null],
  ['en', '$5', 'ru', null],
  ['ru', '', 'en', null],
])('writes the %s figures “%s” in %s as %j', (from, text, to, written) => {
  expect(figuresFor(text, { from, to })).toBe(written);
});
