import type { SegmentCheck } from './check.js';
import { isBlank } from './text/letters.js';

/** The translation was made from another text than the source is now. */
export const sourceChanged: SegmentCheck = (_source, target, context) => {
  if (!context.sourceChanged || isBlank(target)) return [];
  return [{ check: 'sourceChanged', severity: 'error', start: 0, end: 0 }];
};
