import { anyOf, WORD_END, wordsAnywhere, wordsHere } from './label-patterns.js';
import { LineScanner } from './line-scanner.js';
import { datesIn, hasDay } from './partial-dates.js';
import type { Piece } from './trace.js';

export interface BirthLine {
  birthDate: string;
  /** Null when the line says more than the date, and so belongs in the body as a whole. */
  pieces: Piece[] | null;
}

/** Reads `Born on March 26, 1966`, «Родилась 26 марта 1966 года», «1966 жылғы 26 наурызда туған», and longer sentences. */
export function readBirthLine(line: string): BirthLine | null {
  return readBare(line, true) ?? readBare(line, false) ?? readSentence(line);
}

function readBare(line: string, labelFirst: boolean): BirthLine | null {
  const scanner = new LineScanner(line);
  if (labelFirst && !scanner.label(BORN)) return null;
  scanner.punctuation(MARKS);
  const birthDate = scanner.date('birthDate');
  if (!birthDate || (!labelFirst && !scanner.label(BORN_AFTER))) return null;
  scanner.punctuation(MARKS);
  const pieces = scanner.finishEmpty();
  return pieces && { birthDate, pieces };
}

function readSentence(line: string): BirthLine | null {
  const [date] = datesIn(line.slice(0, NEAR));
  if (!date) return null;
  const before = line.slice(0, date.start);
  // A day can stand away from its word: «Родился в г. Целинограде 26 марта 1966 года». A mere year there is something else's.
  const said = hasDay(date.value)
    ? BORN_ANYWHERE.test(before) || BORN_AFTER_ANYWHERE.test(line.slice(date.end, date.end + NEAR))
    : BORN_LAST.test(before) || BORN_AFTER_NEXT.test(line.slice(date.end));
  return said ? { birthDate: date.value, pieces: null } : null;
}

const NEAR = 120;
const MARKS = /(?:[-–—:,.;] ?)+/y;
const BORN_WORDS = anyOf(({ born }) => born);
const BORN_AFTER_WORDS = anyOf(({ bornAfter }) => bornAfter);
const BORN = wordsHere(BORN_WORDS);
const BORN_AFTER = wordsHere(BORN_AFTER_WORDS);
const BORN_ANYWHERE = wordsAnywhere(BORN_WORDS);
const BORN_AFTER_ANYWHERE = wordsAnywhere(BORN_AFTER_WORDS);
const BORN_LAST = new RegExp(`(?<![\\p{L}\\p{N}])${BORN_WORDS}[-–—: ]*$`, 'iu');
const BORN_AFTER_NEXT = new RegExp(`^ ?${BORN_AFTER_WORDS}${WORD_END}`, 'iu');
