import type { SegmentCheck } from './check.js';
import { compareQuantities } from './text/compare-quantities.js';
import { isoOf, type WrittenDate } from './text/dates.js';
import { differenceFindings, zipped } from './text/difference-findings.js';
import { isBlank } from './text/letters.js';

/** The same dates, however each language writes them. */
export const dates: SegmentCheck = (source, target, context) => {
  if (isBlank(target)) return [];
  const { missing, extra } = compareQuantities(source, target, context).dates;
  return differenceFindings('dates', { missing: 'error', extra: 'error' }, zipped(missing, extra, shown));
};

/** Without a year ISO 8601 is hard to read: then as it is written. */
function shown(date: WrittenDate): string {
  return date.year === null ? date.written : isoOf(date);
}
