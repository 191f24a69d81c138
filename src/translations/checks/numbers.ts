import type { SegmentCheck } from './check.js';
import { compareQuantities } from './text/compare-quantities.js';
import { differenceFindings } from './text/difference-findings.js';
import { isBlank } from './text/letters.js';
import { numberDifferences } from './text/number-differences.js';
import { shown } from './text/shown.js';

/** Numbers that are no dates, times or amounts of money: each of the source is in the target, however it is written. */
export const numbers: SegmentCheck = (source, target, context) => {
  if (isBlank(target)) return [];
  const { others } = numberDifferences(compareQuantities(source, target, context));
  return differenceFindings('numbers', { missing: 'error', extra: 'warning' }, others.map(shown));
};
