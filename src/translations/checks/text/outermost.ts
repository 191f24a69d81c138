import type { Range } from '../../../languages/sentences.js';

/** The ranges in the order of the text, without those that begin within an earlier one. */
export function outermost<T extends Range>(ranges: readonly T[]): T[] {
  let covered = 0;
  return ranges
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start, end }) => {
      if (start < covered) return false;
      covered = end;
      return true;
    });
}
