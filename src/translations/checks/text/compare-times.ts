import { timeWords, type WrittenTime } from './times.js';
import type { WrittenNumber } from './number-values.js';
import type { Pool } from './pool.js';
import type { Quantities } from './quantities.js';

export interface TimeDifference {
  missing: readonly WrittenTime[];
  extra: readonly WrittenTime[];
}

interface Sides {
  source: string;
  target: string;
  one: Quantities;
  other: Quantities;
  missing: Pool<WrittenNumber>;
  extra: Pool<WrittenNumber>;
}

/** Compares times as sets. “At 5 p.m.” may be «в 17 часов» or «сағат 17-де», which are only numbers. */
export function compareTimes({ source, target, one, other, missing, extra }: Sides): TimeDifference {
  const lacking = left(one, other, target).filter((time) => !isWrittenApart(time, extra));
  const added = left(other, one, source).filter((time) => !isWrittenApart(time, missing));
  // One fault: a time here and an hour that differs there.
  if (added.length === 0) lacking.forEach(() => takeHour(extra));
  if (lacking.length === 0) added.forEach(() => takeHour(missing));
  return { missing: lacking, extra: added };
}

function left(one: Quantities, other: Quantities, text: string): WrittenTime[] {
  if (one.times.length === 0) return [];
  const known = new Set(other.times.map(({ minutes }) => minutes).concat(timeWords(text)));
  return one.times.filter(({ minutes }) => {
    if (known.has(minutes)) return false;
    known.add(minutes);
    return true;
  });
}

function isWrittenApart({ minutes }: WrittenTime, numbers: Pool<WrittenNumber>): boolean {
  const [hour, rest] = [Math.floor(minutes / 60), minutes % 60];
  const hours = [hour, hour % 12 || 12, hour || 24];
  return hours.some((one) => numbers.takeAll(rest ? [`~${one}`, `~${rest}`] : [`~${one}`]));
}

function takeHour(numbers: Pool<WrittenNumber>): void {
  const found = numbers.rest.find(({ values, measure }) => measure === null && (values[0] ?? 25) <= 24);
  if (found) numbers.remove(found);
}
