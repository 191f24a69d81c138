import type { Difference } from './difference-findings.js';
import type { NumberDifference } from './number-differences.js';

/** A difference in numbers as messages show it: as they are written. */
export function shown({ expected, found, fewer }: NumberDifference): Difference {
  return {
    expected: expected?.written ?? null,
    found: found && { start: found.start, end: found.end, shown: found.written },
    fewer,
  };
}
