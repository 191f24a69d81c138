import { withoutMarks } from '../../documents/content/marks.js';
import type { SegmentCheck } from './check.js';

const SHORTEST = 40;

/** 32: much shorter or longer than translations of this pair of languages are. Sources below 40 characters may vary. */
export const lengthRatio: SegmentCheck = (source, target, { marks, lengthRatio: { low, high } }) => {
  const length = withoutMarks(source, marks).trim().length;
  if (length < SHORTEST) return [];
  const ratio = withoutMarks(target, marks).trim().length / length;
  if (ratio >= low && ratio <= high) return [];
  const params = { percent: Math.round(ratio * 100), low: Math.round(low * 100), high: Math.round(high * 100) };
  return [{ check: 'lengthRatio', severity: 'warning', start: 0, end: 0, params }];
};
