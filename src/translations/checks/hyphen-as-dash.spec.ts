import { found, type Pair } from '../../../test/support/check-context.js';
import { hyphenAsDash } from './hyphen-as-dash.js';

describe('the check of hyphens that should be dashes', () => {
  it.each<[Pair, string, string[]]>([
    ['ru-kk', 'Астана - біздің елордамыз.', ['information 7–8 “-” → “–”']],
    ['ru-kk', 'Әлеуметтік-экономикалық даму – басты мақсат', []],
    ['ru-kk', '«Біз саламыз», - деді әкім.', ['information 15–16 “-” → “–”']],
    ['kk-ru', 'Астана\u00A0- столица', ['information 7–8 “-” → “–”']],
    ['kk-ru', 'Алматы -- южная столица', ['information 7–9 “--” → “–”']],
    ['kk-ru', 'Премьер-министр – Бектенов, счёт 5-3', []],
    ['kk-ru', '- первый пункт\n- второй пункт', []],
    ['kk-ru', '  - первый пункт', []],
    [
      'ru-en',
      'A well-known park - the largest - opened',
      ['information 18–19 “-” → “–”', 'information 32–33 “-” → “–”'],
    ],
    ['ru-en', 'It fell to -5 degrees', []],
    ['ru-en', 'Full-time and part- time jobs', []],
  ])('says, %s, of “%s” %j', (pair, target, findings) => {
    expect(found(hyphenAsDash, pair, ['', target])).toEqual(findings);
  });
});
