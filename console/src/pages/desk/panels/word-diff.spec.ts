import fc from 'fast-check';
import { wordDiff } from './word-diff.js';

const words = fc.array(fc.constantFrom('қала', 'мост', 'the ', ' ', ', ', '2026')).map((all) => all.join(''));

describe('wordDiff', () => {
  it('shows what was put in and what was taken out', () => {
    expect(wordDiff('Длина моста – 320 метров.', 'Длина моста – 340 метров.')).toEqual([
      { kind: 'same', text: 'Длина моста – ' },
      { kind: 'removed', text: '320' },
      { kind: 'added', text: '340' },
      { kind: 'same', text: ' метров.' },
    ]);
  });

  it('keeps both texts whole', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (kind: string) => parts.filter((part) => part.kind !== kind).map(({ text }) => text);
        expect(without('added').join('')).toBe(before);
        expect(without('removed').join('')).toBe(after);
      }),
    );
  });

  it('shows texts of very many words one after the other', () => {
    const long = 'сөз '.repeat(1_000);
    expect(wordDiff(long, 'x')).toEqual([
      { kind: 'removed', text: long },
      { kind: 'added', text: 'x' },
    ]);
  });
});
