import { LANGUAGES } from '../../languages/languages.js';
import { LABELS, type LabelWords } from './labels.js';

export const WORD_END = '(?![\\p{L}\\p{N}])';

/** Any of the words that `pick` takes from the label table of each language, as the source of one group. */
export function anyOf(pick: (words: LabelWords) => string[]): string {
  return `(?:${everyOf(pick).join('|')})`;
}

export function everyOf<T>(pick: (words: LabelWords) => T[]): T[] {
  return LANGUAGES.flatMap((language) => pick(LABELS[language]));
}

/** Matches `source` as whole words at `lastIndex`. */
export function wordsHere(source: string): RegExp {
  return new RegExp(`${source}${WORD_END}`, 'iuy');
}

/** Matches `source` as whole words at its first place in a text. */
export function wordsAnywhere(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}${WORD_END}`, 'iu');
}

/** Whether a text consists of nothing but words of the label table, spaces and punctuation. */
export function isLabel(text: string): boolean {
  let position = 0;
  while (position < text.length) {
    const end = Math.max(...LABEL_WORDS.map((pattern) => endAt(pattern, text, position)));
    if (end <= position) return false;
    position = end;
  }
  return true;
}

function endAt(pattern: RegExp, text: string, position: number): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const LABEL_WORDS = [
  /[\p{P}\p{S}\s]+/uy,
  ...[
    (words: LabelWords) => Object.values(words.sections).flat(),
    (words: LabelWords) => [...words.born, ...words.bornAfter, ...words.at, ...words.since, ...words.sinceAfter],
    (words: LabelWords) => [...words.until, ...words.untilAfter, ...words.present],
    (words: LabelWords) => [
      ...Object.values(words.awards).flat(),
      ...words.awarded,
      ...words.awardFillers,
      ...words.and,
    ],
  ].map((pick) => wordsHere(anyOf(pick))),
];
