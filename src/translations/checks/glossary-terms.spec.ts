import { found, type Pair } from '../../../test/support/check-context.js';
import type { Term, TermForm, TermMatch } from '../glossary/term.js';
import { glossaryTerms } from './glossary-terms.js';

const CARD = term('general', {
  kk: [form('карта'), form('карточка', 'forbidden')],
  ru: [form('карта'), form('карточка', 'admitted'), form('карт', 'forbidden')],
  en: [form('card'), form('map', 'forbidden')],
});
const AKIM = term('post', { kk: [form('әкім')], ru: [form('аким'), form('мэр', 'forbidden')], en: [form('akim')] });
const EGOV = {
  ...term('general', { kk: [form('eGov')], ru: [form('eGov')], en: [form('eGov')] }),
  doNotTranslate: true,
};
const BANK = term('organisation', { kk: [form('Ұлттық Банк')], ru: [form('Нацбанк')], en: [form('National Bank')] });
const RUSSIAN_ONLY = term('general', { ru: [form('субботник')] });

describe('the check of terms', () => {
  it.each<[Pair, string, [Term, string][], string, [Term, string, number?][], string[]]>([
    ['ru-kk', 'Выдали карты.', [[CARD, 'карты']], 'Карталар берілді.', [[CARD, 'Карталар']], []],
    ['ru-kk', 'Выдали карты.', [[CARD, 'карты']], 'Қағаздар берілді.', [], ['warning 0–0 “”']],
    [
      'ru-kk',
      'Выдали карты.',
      [[CARD, 'карты']],
      'Карточкалар берілді.',
      [[CARD, 'Карточкалар', 1]],
      ['warning 0–0 “”', 'error 0–11 “Карточкалар”'],
    ],
    ['ru-kk', 'Был субботник.', [[RUSSIAN_ONLY, 'субботник']], 'Сенбілік өтті.', [], []],
    ['kk-ru', 'Карталар берілді.', [[CARD, 'Карталар']], 'Выдали карточки.', [[CARD, 'карточки', 1]], []],
    [
      'kk-ru',
      'Әкімнің сөзі',
      [[AKIM, 'Әкімнің']],
      'Слова мэра',
      [[AKIM, 'мэра', 1]],
      ['warning 0–0 “”', 'error 6–10 “мэра”'],
    ],
    [
      'kk-ru',
      'Әкім, әкімге',
      [
        [AKIM, 'Әкім'],
        [AKIM, 'әкімге'],
      ],
      'Глава главе',
      [],
      ['warning 0–0 “”'],
    ],
    ['kk-ru', 'Ұлттық Банк хабарлады', [[BANK, 'Ұлттық Банк']], 'Банк сообщил', [], []],
    ['ru-en', 'Портал eGov', [[EGOV, 'eGov']], 'The eGov portal', [[EGOV, 'eGov']], []],
    ['ru-en', 'Портал eGov', [[EGOV, 'eGov']], 'The e-Gov portal', [], ['error 0–0 “”']],
    ['kk-en', 'eGov-тың қызметі', [[EGOV, 'eGov-тың']], 'The service of eGov', [[EGOV, 'eGov']], []],
    ['kk-en', 'Жиын', [], 'A map of it', [[CARD, 'map', 1]], ['error 2–5 “map”']],
  ])('says, %s, of “%s” %j → “%s” %j %j', (pair, source, inSource, target, inTarget, findings) => {
    const [from, to] = pair.split('-') as ['kk' | 'ru' | 'en', 'kk' | 'ru' | 'en'];
    const terms = {
      source: inSource.map(([one, text]) => match(one, source, text, one.forms[from]?.[0])),
      target: inTarget.map(([one, text, index = 0]) => match(one, target, text, one.forms[to]?.[index])),
    };
    expect(found(glossaryTerms, pair, [source, target], { terms })).toEqual(findings);
  });

  it('lets a forbidden name stand within one that is not', () => {
    const phrase = 'bank card map';
    const whole = term('general', { en: [form(phrase)] });
    const terms = {
      source: [],
      target: [match(CARD, phrase, 'map', form('map', 'forbidden')), match(whole, phrase, phrase, form(phrase))],
    };
    expect(found(glossaryTerms, 'ru-en', ['', phrase], { terms })).toEqual([]);
  });
});

function form(text: string, status: TermForm['status'] = 'preferred'): TermForm {
  return { text, status };
}

function term(section: Term['section'], forms: Term['forms']): Term {
  const id = Object.values(forms)
    .flat()
    .map(({ text }) => text)
    .join();
  return { id, section, forms, partOfSpeech: null, note: null, caseSensitive: false, doNotTranslate: false };
}

function match(one: Term, text: string, written: string, as: TermForm | undefined): TermMatch {
  const start = text.indexOf(written);
  return { term: one, form: as ?? form(written), start, end: start + written.length };
}
