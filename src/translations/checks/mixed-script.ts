import type { Language } from '../../languages/languages.js';
import type { Finding, SegmentCheck } from './check.js';
import { inCyrillic, inLatin } from './text/letters.js';
import { masked } from './text/protected-ranges.js';
import { romanValue } from './text/roman.js';

const WORD = /\p{L}+/gu;
const MOST = 100;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

/** Letters that only look right: a word with Latin and Cyrillic letters cannot be found, sorted or read aloud. */
export const mixedScript: SegmentCheck = (_source, target, { to, marks }) =>
  mixedWords(masked(target, marks)).flatMap(({ 0: word, index }): Finding[] => {
    const replacement = inOneScript(word, to);
    const range = { start: index, end: index + word.length };
    const finding = { check: 'mixedScript', severity: 'error', ...range, params: { word } } as const;
    return [replacement === null ? finding : { ...finding, replacement }];
  });

function mixedWords(text: string): RegExpExecArray[] {
  if (!CYRILLIC.test(text) || !LATIN.test(text)) return [];
  const words = [...text.matchAll(WORD)].filter(([word]) => CYRILLIC.test(word) && LATIN.test(word));
  return words.slice(0, MOST);
}

/** Words that could be either go to the script of the language; Roman numerals are Latin. */
function inOneScript(word: string, to: Language): string | null {
  if (romanValue(word) !== null || to === 'en') return inLatin(word) ?? inCyrillic(word);
  return inCyrillic(word) ?? inLatin(word);
}
