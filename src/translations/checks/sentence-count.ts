import { withoutMarks } from '../../documents/content/marks.js';
import { sentencesOf } from '../../languages/sentences.js';
import type { SegmentCheck } from './check.js';

const TOLERATED = 1;

/** 33: two sentences more or fewer than the source has. */
export const sentenceCount: SegmentCheck = (source, target, { from, to, marks }) => {
  const expected = sentencesOf(withoutMarks(source, marks), from).length;
  const found = sentencesOf(withoutMarks(target, marks), to).length;
  if (Math.abs(expected - found) <= TOLERATED) return [];
  return [{ check: 'sentenceCount', severity: 'warning', start: 0, end: 0, params: { expected, found } }];
};
