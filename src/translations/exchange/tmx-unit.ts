import type { Language } from '../../languages/languages.js';

/** One language of a unit. */
export interface TmxText {
  language: Language;
  /** With our marks where the file has paired codes. */
  text: string;
  /** What the marks are, as the file says it (`bold`, `link` …), by their ids. */
  marks: { id: string; type: string | null }[];
  line: number;
  createdAt: Date | null;
  createdBy: string | null;
  changedAt: Date | null;
  changedBy: string | null;
}

/** One `<tu>` of a TMX file (TMX 1.4b). */
export interface TmxUnit {
  line: number;
  id: string | null;
  /** That the others translate; null when the file does not say, or says one that is not ours. */
  sourceLanguage: Language | null;
  texts: TmxText[];
  props: { type: string; text: string }[];
  notes: string[];
  createdAt: Date | null;
  createdBy: string | null;
  changedAt: Date | null;
  changedBy: string | null;
  /** Texts in other languages. */
  foreign: { language: string; line: number }[];
  /** Codes that our texts cannot have. */
  dropped: number;
}

const DATE = /^(\d{4})-?(\d\d)-?(\d\d)T(\d\d):?(\d\d):?(\d\d)Z$/;

/** A date as TMX writes it, `19970811T133402Z`; null when it is none. */
export function tmxDate(value: string | undefined): Date | null {
  const [, year, month, day, hour, minute, second] = DATE.exec(value ?? '') ?? [];
  if (year === undefined) return null;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

export function asTmxDate(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** A placeholder for a character that XML cannot hold; its text is `U+` and the code in hexadecimal digits. */
export const CHARACTER = 'x-jarshy-character';

/** The types of the `<prop>`s that we write; those of the neighbours are memoQ's. */
export const PROPS = {
  previous: 'x-context-pre',
  next: 'x-context-post',
  origin: 'x-jarshy-origin',
  reviewed: 'x-jarshy-reviewed',
  document: 'x-jarshy-document',
  field: 'x-jarshy-field',
} as const;
