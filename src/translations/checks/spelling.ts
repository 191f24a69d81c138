import type { Finding, SegmentCheck } from './check.js';
import { masked } from './text/protected-ranges.js';
import { partsOf, wholeWordsOf, type Word } from './text/words.js';

const SHORTEST = 3;
const SCRIPT = { kk: /^\P{Script=Latin}+$/u, ru: /^\P{Script=Latin}+$/u, en: /^\P{Script=Cyrillic}+$/u };

/** 39: words that the dictionary does not know. It knows too little Kazakh to say more than a hint. */
export const spelling: SegmentCheck = (_source, target, { to, marks, terms, isSpelledRight }) => {
  if (!isSpelledRight) return [];
  const known = new Map<string, boolean>();
  const isRight = (word: string) => {
    const right = known.get(word) ?? (isSpelledRight(word) || isRightInParts(word, isSpelledRight));
    known.set(word, right);
    return right;
  };
  return wholeWordsOf(masked(target, marks))
    .filter((word) => isCommon(word, target) && SCRIPT[to].test(word.text))
    .filter(({ start, end }) => !terms.target.some((term) => term.start < end && start < term.end))
    .filter(({ text }) => !isRight(text))
    .map(({ text, start, end }): Finding => {
      const severity = to === 'kk' ? 'information' : 'warning';
      return { check: 'spelling', severity, start, end, params: { word: text } };
    });
};

/** Not a name, not an abbreviation, not the ending of a number. */
function isCommon({ text, start, end }: Word, target: string): boolean {
  const beside = target.slice(Math.max(0, start - 1), start) + target.slice(end, end + 1);
  const before = target.slice(Math.max(0, start - 2), start);
  return (
    text.length >= SHORTEST &&
    !/\p{Lu}/u.test(text) &&
    !/[\p{N}_@#]/u.test(beside) &&
    !/[\p{N}\p{Lu}»”"][-\u2011’']$/u.test(before)
  );
}

function isRightInParts(word: string, isSpelledRight: (word: string) => boolean): boolean {
  const parts = partsOf(word);
  return parts.length > 1 && parts.every((part) => part.length < SHORTEST || isSpelledRight(part));
}
