import type { Language } from './languages.js';
import { ENGLISH_MONTHS, KAZAKH_MONTHS, RUSSIAN_MONTHS } from './months.js';

/** A date as precisely as it is known: a year, a month of a year, or a day. Months count from 1. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** How running text words a partial date, and a beginning or an end that stands alone. */
interface Wording {
  plain(date: PartialDate): string;
  since(date: PartialDate): string;
  until(date: PartialDate): string;
  /** Two months of one year. */
  months(from: number, to: number, year: number): string;
}

const kazakh: Wording = {
  plain: (date) => inKazakh(date, 'жыл', 'name'),
  since: (date) => `${inKazakh(date, 'жылдан', 'from')} бастап`,
  until: (date) => `${inKazakh(date, 'жылға', 'until')} дейін`,
  months: (from, to, year) => `${year} жылғы ${monthOf(KAZAKH_MONTHS, from).name}–${monthOf(KAZAKH_MONTHS, to).name}`,
};

// The ending goes to whichever word comes last: the year, or the month.
function inKazakh({ year, month, day }: PartialDate, yearWord: string, form: 'name' | 'from' | 'until'): string {
  if (month === undefined) return `${year} ${yearWord}`;
  const name = monthOf(KAZAKH_MONTHS, month)[form];
  return day === undefined ? `${year} жылғы ${name}` : `${year} жылғы ${day} ${name}`;
}

const russian: Wording = {
  plain: (date) => inRussian(date, 'год', 'name'),
  // «со 2 марта»: the number is read «второго».
  since: (date) => `${date.day === 2 ? 'со' : 'с'} ${inRussian(date, 'года', 'genitive')}`,
  until: (date) => `до ${inRussian(date, 'года', 'genitive')}`,
  months: (from, to, year) => `${monthOf(RUSSIAN_MONTHS, from).name}–${monthOf(RUSSIAN_MONTHS, to).name} ${year} года`,
};

function inRussian({ year, month, day }: PartialDate, yearWord: string, form: 'name' | 'genitive'): string {
  if (month === undefined) return `${year} ${yearWord}`;
  const names = monthOf(RUSSIAN_MONTHS, month);
  return day === undefined ? `${names[form]} ${year} года` : `${day} ${names.genitive} ${year} года`;
}

const english: Wording = {
  plain: inEnglish,
  since: (date) => `since ${inEnglish(date)}`,
  until: (date) => `until ${inEnglish(date)}`,
  months: (from, to, year) => `${monthOf(ENGLISH_MONTHS, from)}–${monthOf(ENGLISH_MONTHS, to)} ${year}`,
};

function inEnglish({ year, month, day }: PartialDate): string {
  const name = month === undefined ? undefined : monthOf(ENGLISH_MONTHS, month);
  return [day, name, year].filter((part) => part !== undefined).join(' ');
}

export const WORDINGS: Record<Language, Wording> = { kk: kazakh, ru: russian, en: english };

/**
 * Reads `1984`, `2006-09` or `1966-03-26`.
 * @throws RangeError for anything else
 */
export function parsePartialDate(value: string): PartialDate {
  const [, year, month, day] = value.match(/^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/) ?? [];
  if (year === undefined) throw new RangeError(`Not a calendar date: ${value}`);
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

function monthOf<T>(months: readonly T[], month: number): T {
  const found = months[month - 1];
  if (found === undefined) throw new RangeError(`Not a month: ${month}`);
  return found;
}
