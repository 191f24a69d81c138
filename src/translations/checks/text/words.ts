import type { Range } from '../../../languages/sentences.js';

export interface Word extends Range {
  text: string;
}

/** Every run of letters; offsets are in UTF-16 code units. */
export function wordsOf(text: string): Word[] {
  return matchesOf(text, /\p{L}+/gu);
}

/** Words with what stands inside them: «әлеуметтік-экономикалық», `didn’t` and letters with marks are one word each. */
export function wholeWordsOf(text: string): Word[] {
  return matchesOf(text, /\p{L}[\p{L}\p{M}]*(?:[-\u2010\u2011'’ʼ]\p{L}[\p{L}\p{M}]*)*/gu);
}

/** Of a word as `wholeWordsOf` finds it: what stands between its hyphens. */
export function partsOf(word: string): string[] {
  return word.split(/[-\u2010\u2011]/);
}

export function isUpperCase(letters: string): boolean {
  return letters !== letters.toLowerCase() && letters === letters.toUpperCase();
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function matchesOf(text: string, pattern: RegExp): Word[] {
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}
