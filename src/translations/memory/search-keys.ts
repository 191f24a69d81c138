import type { LanguagePair } from '../../accounts/language-pair.js';
import { wordsIn } from './words.js';

/** What a text is found by. */
export interface SearchKeys {
  /** Of two neighbouring words each, and of the ends of the text. Most of them are rare. */
  pairs: number[];
  words: number[];
}

/** Inflected forms mostly share their first letters, in all three languages; and these never change with a stemmer. */
const LETTERS = 5;

/** Of longer texts the beginning has to be enough. */
const MOST_WORDS = 200;

/**
 * Whole numbers of 32 bits that similar texts have in common. They are salted by the language of the text and that of
 * the other side, so that one index serves all pairs in both directions.
 */
export function searchKeys(normalised: string, { from, to }: LanguagePair): SearchKeys {
  const salt = `${from}>${to}`;
  const words = wordsIn(normalised)
    .slice(0, MOST_WORDS)
    .map((word) => (/^\p{N}/u.test(word) ? '#' : word.slice(0, LETTERS)));
  const ends = words.length > 0 ? ['^', ...words, '$'] : [];
  const pairs = ends.slice(1).map((word, index) => hash(`${salt} ${ends[index]} ${word}`));
  return {
    pairs: [...new Set(pairs)],
    words: [...new Set(words.filter((word) => word !== '#').map((word) => hash(`${salt} ${word}`)))],
  };
}

/** FNV-1a with the finish of MurmurHash3, as PostgreSQL's integer. */
function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}
