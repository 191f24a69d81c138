import { found, type Pair } from '../../../test/support/check-context.js';
import { spelling } from './spelling.js';

const RIGHT = new Set(
  'мектеп ашылды және жаңа оқу бала школа открыта новая в городе премьер министр социально экономический the school opened don’t well known at'.split(
    ' ',
  ),
);
const isSpelledRight = (word: string) => RIGHT.has(word);

describe('the check of spelling', () => {
  it.each<[Pair, string, string[]]>([
    ['ru-kk', 'Жаңа мектап ашылды', ['information 5–11 “мектап”']],
    ['ru-kk', 'Жаңа мектеп ашылды және', []],
    ['ru-kk', 'ҚР БҒМ Тоқаев EXPO-ға, 2025-жылғы, «Нұр»-дың', []],
    ['kk-ru', 'Новая шкала открыта', ['warning 6–11 “шкала”']],
    ['kk-ru', 'социально-экономический премьер-министр', []],
    ['kk-ru', 'социально-економический', ['warning 0–23 “социально-економический”']],
    ['kk-ru', 'Новая школа smart city', []],
    ['ru-en', 'The scool opened; don’t', ['warning 4–9 “scool”']],
    ['ru-en', 'Akim of Astana opened the школа', []],
    ['ru-en', 'well-known school at press@gov.kz, #tag, 5th', []],
    ['kk-en', 'the shool, the shool', ['warning 4–9 “shool”', 'warning 15–20 “shool”']],
  ])('says, %s, of “%s” %j', (pair, target, findings) => {
    expect(found(spelling, pair, ['', target], { isSpelledRight })).toEqual(findings);
  });

  it('lets terms of the glossary stand', () => {
    const term = { id: '1', section: 'general', partOfSpeech: null, note: null, caseSensitive: false } as const;
    const form = { text: 'акимат', status: 'preferred' } as const;
    const target = [{ term: { ...term, doNotTranslate: false, forms: {} }, form, start: 2, end: 9 }];
    const texts: [string, string] = ['', 'в акимате городе'];
    expect(found(spelling, 'kk-ru', texts, { isSpelledRight, terms: { source: [], target } })).toEqual([]);
    expect(found(spelling, 'kk-ru', texts, { isSpelledRight })).toEqual(['warning 2–9 “акимате”']);
  });

  it('finds nothing without a dictionary', () => {
    expect(found(spelling, 'kk-ru', ['', 'абвгд'])).toEqual([]);
  });
});
