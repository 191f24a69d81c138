import fc from 'fast-check';
import { normalised } from './normalise.js';
import { searchKeys } from './search-keys.js';

const PAIR = { from: 'kk', to: 'ru' } as const;
const keysOf = (text: string, pair: Parameters<typeof searchKeys>[1] = PAIR) => {
  const { pairs, words } = searchKeys(normalised(text), pair);
  return [...pairs, ...words];
};
const shared = (one: number[], other: number[]) => one.filter((key) => other.includes(key)).length;

describe('search keys', () => {
  it('are shared by forms of the same words', () => {
    expect(shared(keysOf('Мектептің директоры'), keysOf('мектепте директорын'))).toBe(
      keysOf('мектепте директорын').length,
    );
  });

  it('are shared by texts that differ in numbers', () => {
    expect(keysOf('5 мектеп ашылды')).toEqual(keysOf('127 мектеп ашылды'));
  });

  it('are others in other pairs of languages', () => {
    expect(shared(keysOf('Жаңа көпір ашылды'), keysOf('Жаңа көпір ашылды', { from: 'kk', to: 'en' }))).toBe(0);
  });

  it('are none for a text without words', () => {
    expect(keysOf('***')).toEqual([]);
  });

  it('are whole numbers of PostgreSQL, each once, and few of a long text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('көпір', 'жол', 'қала', '5', 'су'), { maxLength: 2_000 }), (words) => {
        const { pairs, words: single } = searchKeys(words.join(' '), PAIR);
        for (const keys of [pairs, single]) expect(new Set(keys).size).toBe(keys.length);
        expect([...pairs, ...single].every((key) => Number.isInteger(key) && Math.abs(key) <= 2 ** 31)).toBe(true);
        expect(pairs.length + single.length).toBeLessThan(410);
      }),
    );
  });

  it('are still many after a word was exchanged', () => {
    const word = fc.string({ unit: fc.constantFrom(...'абвгдеә'), minLength: 3, maxLength: 8 });
    const words = fc.array(word, { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.nat(11), (all, at) => {
        const edited = all.map((one, index) => (index === at % all.length ? 'жаңасөз' : one));
        expect(shared(keysOf(all.join(' ')), keysOf(edited.join(' ')))).toBeGreaterThan(0);
      }),
    );
  });
});
