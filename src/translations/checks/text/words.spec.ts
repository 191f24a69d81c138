import { isCapitalised, isUpperCase, partsOf, wholeWordsOf, wordsOf } from './words.js';

const shown = (words: { text: string; start: number; end: number }[]) =>
  words.map(({ text, start, end }) => `${text} ${start}–${end}`);

describe('wordsOf', () => {
  it.each([
    ['Ауыл-аймақ, 5 үй', ['Ауыл 0–4', 'аймақ 5–10', 'үй 14–16']],
    ['didn’t', ['didn 0–4', 't 5–6']],
    ['😀 да', ['да 3–5']],
    ['12 %', []],
  ])('cuts “%s” into %j', (text, words) => expect(shown(wordsOf(text))).toEqual(words));
});

describe('wholeWordsOf', () => {
  it.each([
    ['Ауыл-аймақ, 5 үй', ['Ауыл-аймақ 0–10', 'үй 14–16']],
    ['didn’t and ’tis', ['didn’t 0–6', 'and 7–10', 'tis 12–15']],
    ['«Чуть-чуть» – это', ['Чуть-чуть 1–10', 'это 14–17']],
    ['за\u0301мок', ['за\u0301мок 0–6']],
    ['слово - слово', ['слово 0–5', 'слово 8–13']],
  ])('cuts “%s” into %j', (text, words) => expect(shown(wholeWordsOf(text))).toEqual(words));
});

it('parts a word at its hyphens', () => {
  expect(partsOf('премьер-министр')).toEqual(['премьер', 'министр']);
});

it.each([
  ['ҚР', true, true],
  ['Әкім', true, false],
  ['әкім', false, false],
])('tells the capitals of %s', (word, capitalised, upperCase) => {
  expect([isCapitalised(word), isUpperCase(word)]).toEqual([capitalised, upperCase]);
});
