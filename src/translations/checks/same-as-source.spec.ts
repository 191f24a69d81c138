import { found, type Pair } from '../../../test/support/check-context.js';
import type { Term, TermMatch } from '../glossary/term.js';
import { sameAsSource } from './same-as-source.js';

const TERM: Omit<Term, 'id' | 'doNotTranslate' | 'forms'> = {
  section: 'general',
  partOfSpeech: null,
  note: null,
  caseSensitive: true,
};
const app: Term = {
  ...TERM,
  id: 'app',
  doNotTranslate: true,
  forms: { kk: [{ text: 'Saryozen Bus', status: 'preferred' }] },
};
const mayor: Term = {
  ...TERM,
  id: 'mayor',
  doNotTranslate: false,
  forms: {
    kk: [{ text: 'Ерболат Сарманов', status: 'preferred' }],
    ru: [{ text: 'Ерболат Сарманов', status: 'preferred' }],
  },
};

function matches(source: string): TermMatch[] {
  return [app, mayor].flatMap((term) => {
    const form = term.forms.kk?.[0];
    const start = form ? source.indexOf(form.text) : -1;
    return form && start >= 0 ? [{ term, form, start, end: start + form.text.length }] : [];
  });
}

describe('the check of targets that repeat the source', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-kk', 'Школа открыта.', 'Школа открыта.', ['warning 0–14 “Школа открыта.”']],
    ['kk-ru', 'Мектеп ашылды.', ' Мектеп  ашылды.', ['warning 0–16 “ Мектеп  ашылды.”']],
    ['en-kk', 'Two New Bus Lines', 'Two New Bus Lines', ['warning 0–17 “Two New Bus Lines”']],
    ['ru-en', 'Сарыозен', 'Сарыозен', ['warning 0–8 “Сарыозен”']],
    ['ru-kk', 'Школа открыта.', 'Мектеп ашылды.', []],
    ['kk-ru', '12', '12', []],
    ['en-ru', 'IT', 'IT', []],
    ['ru-en', 'https://gov.kz', 'https://gov.kz', []],
    ['ru-kk', 'Saryozen Bus', 'Saryozen Bus', []],
    ['kk-ru', 'Ерболат Сарманов', 'Ерболат Сарманов', []],
    ['kk-en', 'Ерболат Сарманов', 'Ерболат Сарманов', ['warning 0–16 “Ерболат Сарманов”']],
    ['ru-kk', 'Аким Ерболат Сарманов', 'Аким Ерболат Сарманов', ['warning 0–21 “Аким Ерболат Сарманов”']],
    ['ru-kk', '', '', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    const terms = { source: matches(source), target: [] };
    expect(found(sameAsSource, pair, [source, target], { terms })).toEqual(findings);
  });
});
