import type { CheckContext } from '../check.js';
import { compareDates, type DateDifference } from './compare-dates.js';
import { compareTimes, type TimeDifference } from './compare-times.js';
import {
  answeredByMeasures,
  answeredByNames,
  answeredByParts,
  answeredByRepetition,
  answeredByWords,
} from './loose-answers.js';
import type { WrittenNumber } from './number-values.js';
import { Pool } from './pool.js';
import { quantitiesOf, type Quantities } from './quantities.js';

/** What the figures of two texts have to do with each other. */
export interface Comparison {
  source: Quantities;
  target: Quantities;
  dates: DateDifference;
  times: TimeDifference;
  /** Numbers of the same value, the source's first. */
  pairs: readonly (readonly [WrittenNumber, WrittenNumber])[];
  missing: readonly WrittenNumber[];
  /** In the target, but less often than in the source. */
  fewer: readonly WrittenNumber[];
  extra: readonly WrittenNumber[];
}

type Context = Pick<CheckContext, 'from' | 'to' | 'marks'>;

let last: { source: string; target: string; context: Context; comparison: Comparison } | undefined;

/** Compares figures. Several checks ask for the same segment one after the other: the last answer is kept. */
export function compareQuantities(source: string, target: string, context: Context): Comparison {
  if (last?.source === source && last.target === target && last.context === context) return last.comparison;
  const comparison = compare(source, target, context);
  last = { source, target, context, comparison };
  return comparison;
}

function compare(source: string, target: string, context: Context): Comparison {
  const one = quantitiesOf(source, context.from, context.marks);
  const other = quantitiesOf(target, context.to, context.marks);
  const missing = new Pool(one.numbers, keysOf);
  const extra = new Pool(other.numbers, keysOf);
  const pairs = pairsOf(missing, extra);
  answeredByParts(missing, extra);
  const dates = compareDates(one, other, missing, extra);
  const times = compareTimes({ source, target, one, other, missing, extra });
  answeredByWords(missing, target, context.to);
  answeredByWords(extra, source, context.from);
  answeredByMeasures(missing, target);
  answeredByMeasures(extra, source);
  answeredByRepetition(missing, extra, one, other);
  answeredByNames(missing, extra);
  return { source: one, target: other, dates, times, pairs, extra: extra.rest, ...lackOf(missing.rest, extra, other) };
}

/** By value and measure, by value, by anything that it may also mean. */
function keysOf(number: WrittenNumber): string[] {
  const [value = 0] = number.values;
  return [`${value} ${measureOf(number)}`, `=${value}`, ...number.values.map((one) => `~${one}`)];
}

function measureOf({ measure, shared }: WrittenNumber): string {
  return (measure ?? shared)?.id ?? '';
}

function pairsOf(missing: Pool<WrittenNumber>, extra: Pool<WrittenNumber>) {
  const pairs: [WrittenNumber, WrittenNumber][] = [];
  const rounds = [
    (number: WrittenNumber) => keysOf(number).slice(0, 1),
    (number: WrittenNumber) => keysOf(number).slice(1, 2),
    (number: WrittenNumber) => keysOf(number).slice(2),
  ];
  for (const keys of rounds) {
    for (const number of missing.rest) {
      const found = firstOf(keys(number), extra);
      if (!found) continue;
      missing.remove(number);
      pairs.push([number, found]);
    }
  }
  return pairs;
}

function firstOf(keys: readonly string[], pool: Pool<WrittenNumber>): WrittenNumber | undefined {
  for (const key of keys) {
    const found = pool.take(key);
    if (found) return found;
  }
  return undefined;
}

/** Where nothing came in its place, a number that is there less often may have been drawn together with its like. */
function lackOf(lacking: readonly WrittenNumber[], extra: Pool<WrittenNumber>, other: Quantities) {
  if (extra.size > 0) return { missing: lacking, fewer: [] };
  const known = new Set(other.numbers.flatMap(({ values }) => values));
  for (const { day } of other.dates) if (day !== null) known.add(day);
  const isKnown = ({ values }: WrittenNumber) => values.some((value) => known.has(value));
  return { missing: lacking.filter((one) => !isKnown(one)), fewer: lacking.filter(isKnown) };
}
