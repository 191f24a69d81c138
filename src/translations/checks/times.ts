import type { SegmentCheck } from './check.js';
import { compareQuantities } from './text/compare-quantities.js';
import { differenceFindings, zipped } from './text/difference-findings.js';
import { isBlank } from './text/letters.js';
import { clockOf } from './text/times.js';

/** The same times of day: 5 p.m. is 17:00. */
export const times: SegmentCheck = (source, target, context) => {
  if (isBlank(target)) return [];
  const { missing, extra } = compareQuantities(source, target, context).times;
  return differenceFindings('times', { missing: 'warning', extra: 'warning' }, zipped(missing, extra, clockOf));
};
