import { contextOf, type Pair } from '../../../test/support/check-context.js';
import type { FormStatus, Term, TermMatch, TermSection } from '../glossary/term.js';
import { officialNames } from './official-names.js';

function term(id: string, section: TermSection, forms: Term['forms'], doNotTranslate = false): Term {
  return { id, section, partOfSpeech: null, note: null, caseSensitive: true, doNotTranslate, forms };
}

const form = (text: string, status: FormStatus = 'preferred') => ({ text, status });

const TERMS = [
  term('mayor', 'name', {
    kk: [form('Ерболат Сарманов')],
    ru: [form('Ерболат Сарманов')],
    en: [form('Yerbolat Sarmanov'), form('Erbolat Sarmanov', 'forbidden'), form('E. Sarmanov', 'admitted')],
  }),
  term('deputy', 'name', {
    kk: [form('Сәуле Нүркенова')],
    ru: [form('Сауле Нуркенова')],
    en: [form('Saule Nurkenova')],
  }),
  term('akimat', 'organisation', {
    kk: [form('қала әкімдігі')],
    ru: [form('акимат города')],
    en: [form('city akimat')],
  }),
  term('fund', 'organisation', { kk: [form('Игілік қоры')], ru: [form('фонд «Игілік»')] }),
  term('bus', 'organisation', { ru: [form('Saryozen Bus')], kk: [form('Saryozen Bus')] }, true),
  term('school', 'general', { kk: [form('мектеп')], ru: [form('школа')], en: [form('school')] }),
];

/** What the glossary finds, without inflection: here the beginning of a form does. */
function matchesIn(text: string, language: 'kk' | 'ru' | 'en'): TermMatch[] {
  return TERMS.flatMap((one) =>
    (one.forms[language] ?? []).flatMap((found) => {
      const start = text.toLowerCase().indexOf(found.text.toLowerCase());
      return start < 0 ? [] : [{ term: one, form: found, start, end: start + found.text.length }];
    }),
  );
}

function namesIn(pair: Pair, source: string, target: string) {
  const { from, to } = contextOf(pair);
  const terms = { source: matchesIn(source, from), target: matchesIn(target, to) };
  return officialNames(source, target, contextOf(pair, { terms })).map(
    ({ severity, start, end, params }) => `${severity} “${target.slice(start, end)}” ${String(params?.['expected'])}`,
  );
}

describe('the check of officials and organisations', () => {
  it.each<[Pair, string, string, string[]]>([
    ['ru-en', 'Аким Ерболат Сарманов прибыл.', 'Akim Yerbolat Sarmanov arrived.', []],
    ['ru-en', 'Аким Ерболат Сарманов прибыл.', 'The akim arrived.', ['error “” Yerbolat Sarmanov']],
    ['ru-en', 'Аким Ерболат Сарманов', 'Akim Erbolat Sarmanov', ['error “Erbolat Sarmanov” Yerbolat Sarmanov']],
    ['kk-en', 'Ерболат Сарманов келді.', 'E. Sarmanov came.', ['error “E. Sarmanov” Yerbolat Sarmanov']],
    ['kk-en', 'Ерболат Сарманов келді.', 'Yerbolat Sarmanov came. E. Sarmanov left.', []],
    ['kk-ru', 'Сәуле Нүркенованың айтуынша', 'По словам заместителя', ['error “” Сауле Нуркенова']],
    ['kk-ru', 'Оны Сәуле Нүркенова айтты', 'Это сказала Сауле Нуркенова', []],
    ['ru-kk', 'Акимат города и Ерболат Сарманов', 'Қала әкімдігі мен Ерболат Сарманов', []],
    ['ru-kk', 'Акимат города и Ерболат Сарманов', 'Әкімдік', ['error “” Ерболат Сарманов', 'error “” қала әкімдігі']],
    ['en-kk', 'The city akimat said', 'Қала әкімдігі хабарлады', []],
    ['en-kk', 'The city akimat said', 'Әкімшілік хабарлады', ['error “” қала әкімдігі']],
    ['ru-en', 'Это фонд «Игілік»', 'It is a charity', []],
    ['ru-kk', 'Автобусы Saryozen Bus', 'Автобустар', []],
    ['ru-en', 'Новая школа', 'A new building', []],
    ['ru-en', 'Аким Ерболат Сарманов прибыл.', '', []],
  ])('says, %s, of “%s” → “%s” %j', (pair, source, target, findings) => {
    expect(namesIn(pair, source, target)).toEqual(findings);
  });
});
