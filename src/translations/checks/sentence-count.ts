import { withoutMarks } from '../../documents/content/marks.js';
import { sentencesOf } from '../../languages/sentences.js';
import type { SegmentCheck } from './check.js';

const TOLERATED = 1;
/** What is longer is no segment but a whole text; its sentences are counted where it is cut. */
const LONGEST = 5_000;

/** 33: two sentences more or fewer than the source has. */
export const sentenceCount: SegmentCheck = (source, target, { from, to, marks }) => {
  if (source.length > LONGEST || target.length > LONGEST) return [];
  const expected = sentencesOf(withoutMarks(source, marks), from).length;
  const found = sentencesOf(withoutMarks(target, marks), to).length;
  if (Math.abs(expected - found) <= TOLERATED) return [];
  return [{ check: 'sentenceCount', severity: 'warning', start: 0, end: 0, params: { expected, found } }];
};
