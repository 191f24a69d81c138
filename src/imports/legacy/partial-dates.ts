import { anyOf, everyOf, WORD_END } from './label-patterns.js';

/** A calendar date as precisely as it is written (`1984`, `2006-09`, `1966-03-26`), and where it ends in its text. */
export interface DateInText {
  value: string;
  end: number;
}

/** The longest date that begins at `position`, in any of the three languages; null when there is none that ever was. */
export function dateAt(text: string, position: number): DateInText | null {
  for (const shape of SHAPES) {
    shape.lastIndex = position;
    const groups = shape.exec(text)?.groups;
    const value = groups && partialDate(Number(groups.y), monthOf(groups), groups.d ? Number(groups.d) : null);
    if (value) return { value, end: shape.lastIndex };
  }
  return null;
}

/** The dates in a text, from left to right. */
export function* datesIn(text: string): Generator<DateInText & { start: number }> {
  let end = 0;
  for (const { index: start } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const date = start < end ? null : dateAt(text, start);
    if (!date) continue;
    end = date.end;
    yield { ...date, start };
  }
}

export function hasDay(date: string): boolean {
  return date.length === 'YYYY-MM-DD'.length;
}

/** A text that is a date and nothing else. */
export function parsePartialDate(text: string): string | null {
  const date = dateAt(text, 0);
  return date?.end === text.length ? date.value : null;
}

function monthOf(groups: Record<string, string>): number | null {
  if (groups.m) return Number(groups.m);
  const word = groups.month;
  return word === undefined ? null : MONTHS.findIndex((month) => month.test(word)) + 1;
}

function partialDate(year: number, month: number | null, day: number | null): string | null {
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (date.getUTCMonth() !== (month ?? 1) - 1) return null;
  return date.toISOString().slice(0, day ? 10 : month ? 7 : 4);
}

const MONTHS = Array.from({ length: 12 }, (_, index) => {
  const forms = everyOf(({ months }) => months.slice(index, index + 1));
  return new RegExp(`^(?:${forms.join('|')})$`, 'iu');
});

const MONTH = `(?<month>${anyOf(({ months }) => months)})`;
const YEAR_WORD = `(?: ?${anyOf(({ year }) => year)}${WORD_END})`;
const YEAR = `(?<y>(?:19|20)\\d{2})${YEAR_WORD}?`;
const DAY = '(?<d>\\d{1,2})(?:st|nd|rd|th)?';

// A shape that another one begins with stands below it.
const SHAPES = [
  `(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.${YEAR}`,
  `${DAY} (?:of )?${MONTH},? ${YEAR}`,
  `${MONTH} ${DAY},? ${YEAR}`,
  `${YEAR} (?<d>\\d{1,2}) ${MONTH}`,
  `(?<m>\\d{2})\\.${YEAR}`,
  `(?<y>(?:19|20)\\d{2})${YEAR_WORD},? ${MONTH}`,
  `${MONTH},? ${YEAR}`,
  YEAR,
].map((shape) => new RegExp(`${shape}${WORD_END}`, 'iuy'));
