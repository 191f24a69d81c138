import { isoOf, type WrittenDate } from './dates.js';
import type { WrittenNumber } from './number-values.js';
import type { Pool } from './pool.js';
import type { Quantities } from './quantities.js';

export interface DateDifference {
  missing: readonly WrittenDate[];
  extra: readonly WrittenDate[];
}

/** Compares dates as sets. What is a date on one side may be written apart, as numbers, on the other. */
export function compareDates(
  one: Quantities,
  other: Quantities,
  missing: Pool<WrittenNumber>,
  extra: Pool<WrittenNumber>,
): DateDifference {
  const lacking = left(one, other).filter((date) => !isWrittenApart(date, extra, other));
  const added = left(other, one).filter((date) => !isWrittenApart(date, missing, one));
  // One fault: a date here and a year or a day that differs there.
  if (added.length === 0) lacking.forEach(() => takeLoose(extra));
  if (lacking.length === 0) added.forEach(() => takeLoose(missing));
  return { missing: lacking, extra: added };
}

function left(one: Quantities, other: Quantities): WrittenDate[] {
  const known = new Set(other.dates.map(isoOf));
  const seen = new Set<string>();
  const [years, otherYears] = [yearsOf(one), yearsOf(other)];
  return one.dates.filter((date) => {
    const iso = isoOf(date);
    if (known.has(iso) || seen.has(iso)) return false;
    seen.add(iso);
    return !other.dates.some((candidate) => agree(date, candidate, years, otherYears));
  });
}

/** The same day, where one side tells the year somewhere else: “on December 16 and 18, 2025”. */
function agree(date: WrittenDate, candidate: WrittenDate, years: Set<number>, otherYears: Set<number>): boolean {
  if (date.month !== candidate.month || date.day !== candidate.day) return false;
  if (date.year !== null && candidate.year !== null) return false;
  const year = date.year ?? candidate.year ?? 0;
  return date.year === null ? years.has(year) : otherYears.has(year);
}

function yearsOf({ dates, numbers }: Quantities): Set<number> {
  const years = new Set<number>(dates.flatMap(({ year }) => year ?? []));
  for (const { values } of numbers) if (values[0] !== undefined) years.add(values[0]);
  return years;
}

function isWrittenApart({ year, day }: WrittenDate, numbers: Pool<WrittenNumber>, side: Quantities): boolean {
  const keys = [day, year].flatMap((part) => (part === null ? [] : [`~${part}`]));
  if (numbers.takeAll(keys)) return true;
  const isKnown = side.numbers.some(({ values }) => values[0] === year);
  return isKnown && (day === null || numbers.take(`~${day}`) !== undefined);
}

function takeLoose(numbers: Pool<WrittenNumber>): void {
  const found = numbers.rest.find(({ measure, scaled }) => measure === null && scaled === 1);
  if (found) numbers.remove(found);
}
