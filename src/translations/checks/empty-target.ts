import { withoutMarks } from '../../documents/content/marks.js';
import type { SegmentCheck } from './check.js';
import { isBlank } from './text/letters.js';

/** There is a text to translate and no translation. */
export const emptyTarget: SegmentCheck = (source, target, { marks }) => {
  if (!isBlank(withoutMarks(target, marks)) || isBlank(withoutMarks(source, marks))) return [];
  return [{ check: 'emptyTarget', severity: 'error', start: 0, end: 0 }];
};
