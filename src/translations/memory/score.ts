import { distance } from 'fastest-levenshtein';
import type { Language } from '../../languages/languages.js';
import { stem } from '../../languages/stem.js';
import { marksIn, normalised } from './normalise.js';
import { numbersIn, valueOf } from './numbers.js';
import type { MemoryMatch, UnitOrigin } from './unit.js';
import { wordsIn } from './words.js';

export const EXACT = 100;
export const SKELETON = 99;
const MOST_FUZZY = 98;

/** Scores below are not shown at all. */
export const LEAST_SHOWN = 60;
export const LEAST_PROPOSED = 75;
const LEAST_PROPOSED_SHORT = 90;
const SHORT_WORDS = 4;

const PENALTIES = { marks: 2, number: 1, unreviewed: 10, reversed: 3 };
const ORIGIN_PENALTIES: Record<UnitOrigin, number> = { human: 0, import: 5, machine: 15 };

/** 100 for the same source; 101 between the same neighbours; 102 when it is also the same field. */
export function exactScore(sameNeighbours: boolean, sameField: boolean): number {
  return EXACT + Number(sameNeighbours) + Number(sameNeighbours && sameField);
}

/** How alike two normalised texts of one language are, by their letters and by the stems of their words: 0 to 98. */
export function fuzzyScore(query: string, text: string, language: Language): number {
  const letters = likeness(query, text);
  return Math.min(MOST_FUZZY, 100 * (0.6 * letters + 0.4 * stemLikeness(query, text, language)));
}

/** No fuzzy score of these two can be above it, whatever their stems are. Much cheaper than the score itself. */
export function fuzzyCeiling(query: string, text: string): number {
  return 100 * (0.6 * likeness(query, text) + 0.4);
}

/** What is taken off: for marks and numbers that differ between the sources, and for how far the unit can be trusted. */
export function penalties(
  query: string,
  unit: Pick<MemoryMatch, 'sourceText' | 'origin' | 'reviewed' | 'reversed'>,
  language: Language,
): number {
  const numbers = PENALTIES.number * differingNumbers(query, unit.sourceText, language);
  return markPenalty(query, unit) + numbers + trustPenalty(unit);
}

export function markPenalty(query: string, { sourceText }: Pick<MemoryMatch, 'sourceText'>): number {
  return marksIn(query).join('') === marksIn(sourceText).join('') ? 0 : PENALTIES.marks;
}

export function trustPenalty({ origin, reviewed, reversed }: Pick<MemoryMatch, 'origin' | 'reviewed' | 'reversed'>) {
  return ORIGIN_PENALTIES[origin] + (reviewed ? 0 : PENALTIES.unreviewed) + (reversed ? PENALTIES.reversed : 0);
}

/** Whether a match is put into an untranslated segment. Of few words, nearly all have to be the same. */
export function isProposed(sourceText: string, score: number): boolean {
  const short = wordsIn(normalised(sourceText)).length < SHORT_WORDS;
  return score >= (short ? LEAST_PROPOSED_SHORT : LEAST_PROPOSED);
}

function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}

function stemLikeness(one: string, other: string, language: Language): number {
  // Each stem becomes one character, so that the distance of texts is one of words.
  const characters = new Map<string, string>();
  const asCharacters = (text: string) =>
    wordsIn(text)
      .map((word) => characterOf(stemOf(word, language), characters))
      .join('');
  return likeness(asCharacters(one), asCharacters(other));
}

function characterOf(word: string, known: Map<string, string>): string {
  const character = known.get(word) ?? String.fromCharCode(known.size + 1);
  known.set(word, character);
  return character;
}

function differingNumbers(one: string, other: string, language: Language): number {
  const left = numbersIn(one).map(({ written }) => valueOf(written, language));
  const extra: string[] = [];
  for (const { written } of numbersIn(other)) {
    const at = left.indexOf(valueOf(written, language));
    if (at < 0) extra.push(written);
    else left.splice(at, 1);
  }
  return Math.max(left.length, extra.length);
}

const MOST_STEMS = 50_000;
const stems = new Map<string, string>();

/** Stemming costs more than comparing, and the same words come again and again. */
function stemOf(word: string, language: Language): string {
  const key = `${language} ${word}`;
  const known = stems.get(key);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const found = stem(word, language);
  stems.set(key, found);
  return found;
}
