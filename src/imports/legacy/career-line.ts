import type { ProfileContent } from '../../officials/profile-content.js';
import { anyOf, wordsHere } from './label-patterns.js';
import { LineScanner } from './line-scanner.js';
import { dateAt } from './partial-dates.js';
import type { Piece } from './trace.js';

export interface CareerLine {
  entry: Omit<ProfileContent['career'][number], 'id'>;
  pieces: Piece[];
}

/**
 * Reads a line that begins with its time: a period (`1984-1986 …`, `since February 2005 - …`, `03.2005–09.2006: …`) or a
 * moment (`1990 – …`, `In 1990 he graduated …`), which begins and ends on the same date.
 * `path` is that of the entry in the content; null: some other line.
 */
export function readCareerLine(line: string, path: string): CareerLine | null {
  return readPeriod(line, path) ?? readMoment(line, path) ?? readSentence(line, path);
}

/** Reads only the lines that tell a period. */
export function readPeriod(line: string, path: string): CareerLine | null {
  const scanner = new LineScanner(line);
  scanner.punctuation(BULLET);
  const since = scanner.label(SINCE);
  if (!since) scanner.label(AT);
  const from = scanner.date(`${path}.from`);
  if (!from) return null;
  const open = scanner.label(SINCE_AFTER) || since;
  const end = scanner.attempt(() => readEnd(scanner, `${path}.to`)) ?? (open ? { to: null } : null);
  return end && finish(scanner, path, from, end.to);
}

function readEnd(scanner: LineScanner, path: string): { to: string | null } | null {
  if (scanner.label(PRESENT)) return { to: null };
  const joined = scanner.punctuation(DASH) || scanner.label(UNTIL);
  if (scanner.label(PRESENT)) return { to: null };
  const to = scanner.date(path);
  // Kazakh needs no word between the dates: «2000 жылдан 2005 жылға дейін».
  const closed = to !== null && scanner.label(UNTIL_AFTER);
  return to !== null && (joined || closed) ? { to } : null;
}

function readMoment(line: string, path: string): CareerLine | null {
  const scanner = new LineScanner(line);
  scanner.punctuation(BULLET);
  const date = scanner.date(`${path}.from`);
  if (!date || SHORT_RANGE.test(line) || !scanner.punctuation(MARK)) return null;
  const found = finish(scanner, path, date, date);
  return found && dateAt(found.entry.text, 0) ? null : found;
}

// The date is a part of the sentence, so the text keeps it.
function readSentence(line: string, path: string): CareerLine | null {
  const words = AT_ANY.exec(line)?.[0] ?? '';
  const date = dateAt(line, words.length);
  const bare = words === '' && /^\d+$/.test(line.slice(0, date?.end));
  if (!date || bare || date.end === line.length) return null;
  const entry = { from: date.value, to: date.value, text: line };
  return { entry, pieces: [{ text: line, as: { path: `${path}.text` } }] };
}

function finish(scanner: LineScanner, path: string, from: string, to: string | null): CareerLine | null {
  scanner.punctuation(MARKS);
  const rest = scanner.finish(`${path}.text`);
  return rest && { entry: { from, to, text: rest.text }, pieces: rest.pieces };
}

// `1984-86` is a period whose end the rules do not know, and no moment in 1984.
const SHORT_RANGE = /^\D{0,2}\d{4}[-–—]\d{2}(?!\d)/;
const BULLET = /[-–—•·*▪] ?/y;
const DASH = /[-–—−]{1,3}/y;
const MARK = /[-–—−:]{1,3}/y;
const MARKS = /(?:[-–—−:,.] ?)+/y;
const AT = wordsHere(anyOf(({ at }) => at));
const AT_ANY = new RegExp(`^${anyOf(({ at }) => at)} `, 'iu');
const SINCE = wordsHere(anyOf(({ since }) => since));
const SINCE_AFTER = wordsHere(anyOf(({ sinceAfter }) => sinceAfter));
const UNTIL = wordsHere(anyOf(({ until }) => until));
const UNTIL_AFTER = wordsHere(anyOf(({ untilAfter }) => untilAfter));
const PRESENT = wordsHere(anyOf(({ present }) => present));
