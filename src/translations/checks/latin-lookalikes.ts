import type { Finding, SegmentCheck } from './check.js';
import { inCyrillic } from './text/letters.js';
import { masked } from './text/protected-ranges.js';
import { romanValue } from './text/roman.js';

const WORD = /\p{L}+/gu;
const BESIDE_CYRILLIC = /(?<=\p{Script=Cyrillic})[iIhHəƏɵƟ]|[iIhHəƏɵƟ](?=\p{Script=Cyrillic})/u;

/** In Kazakh, Latin letters in place of і, һ, ә and ө, which not every keyboard has. */
export const latinLookalikes: SegmentCheck = (_source, target, { to, marks }) => {
  if (to !== 'kk') return [];
  return [...masked(target, marks).matchAll(WORD)].flatMap(({ 0: word, index }): Finding[] => {
    if (!BESIDE_CYRILLIC.test(word) || romanValue(word) !== null) return [];
    const range = { start: index, end: index + word.length };
    const finding = { check: 'latinLookalikes', severity: 'error', ...range, params: { word } } as const;
    const replacement = inCyrillic(withHa(word));
    return [replacement === null ? finding : { ...finding, replacement }];
  });
};

/** Latin H is the twin of Һ where it opens a word or other letters are small, not of Н. */
function withHa(word: string): string {
  return word.replace(/H/g, 'Һ');
}
