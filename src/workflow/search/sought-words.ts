import { LANGUAGES, type Language } from '../../languages/languages.js';
import { foldWord, sameStem, stem } from '../../languages/stem.js';
import { kazakhBases } from '../../languages/stem-kazakh.js';

/** A word that somebody looks for. */
export interface SoughtWord {
  /** Folded; letters and digits only. */
  text: string;
  /** Whether it may be the beginning of a longer one: whoever types has not finished the last word. */
  open: boolean;
}

const MOST_WORDS = 8;
const LONGEST_WORD = 64;
/** Fewer letters are the beginning of too much. */
const SHORTEST_QUERY = 2;
const SHORTEST_STEM = 3;

/** The words of a query as texts are searched for them; none when there is too little to look for. */
export function soughtWords(query: string): SoughtWord[] {
  const words = foldWord(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.join('').length < SHORTEST_QUERY) return [];
  const few = words.slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD));
  const typing = /[\p{L}\p{N}]$/u.test(query);
  return few.map((text, index) => ({ text, open: typing && index === few.length - 1 }));
}

/**
 * What a word is looked for as, in the syntax of a tsquery. PostgreSQL adds the stems of the languages that it knows;
 * Kazakh words begin with theirs.
 */
export function lexemesOf({ text, open }: SoughtWord): string {
  return [open ? `'${text}':*` : `'${text}'`, ...kazakhBeginnings(text).map((base) => `'${base}':*`)].join(' | ');
}

/** Whether a word of a text is one that is looked for. */
export function isSought(word: string, sought: readonly SoughtWord[], language: Language): boolean {
  const folded = foldWord(word);
  return sought.some(
    ({ text, open }) =>
      folded === text ||
      (open && folded.startsWith(text)) ||
      (sharesStart(folded, text) && isForm(text, word, language)),
  );
}

/** A regular expression (of JavaScript and of PostgreSQL) for the beginning of a word of a term, in lower case. */
export function beginningOf({ text, open }: SoughtWord): string {
  const stems = LANGUAGES.map((language) => stem(text, language));
  const beginnings = [
    text,
    ...(open ? [] : stems.filter((one) => one.length >= SHORTEST_STEM && text.startsWith(one))),
  ];
  return `(?:${[...new Set(beginnings)].map((one) => one.replaceAll('е', '[её]')).join('|')})`;
}

function kazakhBeginnings(text: string): string[] {
  const bases = kazakhBases(stem(text, 'kk'));
  return bases.filter((base) => base.length >= SHORTEST_STEM && /^[\p{L}\p{N}]+$/u.test(base));
}

function isForm(sought: string, word: string, language: Language): boolean {
  return (
    sameStem(sought, word, language) ||
    sameStem(word, sought, language) ||
    stem(sought, language) === stem(word, language)
  );
}

const sharesStart = (one: string, other: string) => one.slice(0, 2) === other.slice(0, 2);
