import type { SegmentCheck } from './check.js';

/** 35: the text of the field is longer than the field holds; shown from where it no longer fits. */
export const tooLong: SegmentCheck = (_source, target, { limit, taken }) => {
  const length = taken + target.length;
  if (length <= limit) return [];
  const start = Math.min(Math.max(0, limit - taken), target.length);
  const params = { limit, length, over: length - limit };
  return [{ check: 'tooLong', severity: 'error', start, end: target.length, params }];
};
