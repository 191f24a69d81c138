import type { Finding, SegmentCheck } from './check.js';
import { compareQuantities } from './text/compare-quantities.js';
import { isBlank } from './text/letters.js';
import { mentions, type Measure } from './text/measures.js';
import type { WrittenNumber } from './text/number-values.js';

/** The same numbers of the same units: 14,5 км are not 14.5 m. */
export const units: SegmentCheck = (source, target, context) => {
  if (isBlank(target)) return [];
  return compareQuantities(source, target, context).pairs.flatMap(([one, other]): Finding[] => {
    const [from, to] = [unitOf(one), unitOf(other)];
    if (familyOf(from) === familyOf(to)) return [];
    if (!to && from && mentions(target, from)) return [];
    if (!from && to && mentions(source, to)) return [];
    const { start, end } = other;
    return [
      { check: 'units', severity: 'warning', start, end, params: { expected: one.written, found: other.written } },
    ];
  });
};

function unitOf({ measure, shared }: WrittenNumber): Measure | null {
  const found = measure ?? shared;
  return found?.kind === 'unit' ? found : null;
}

/** «60 км жылдамдықпен» and “at 60 km/h” are one thing. */
function familyOf(unit: Measure | null): string | undefined {
  return unit?.id.replace('/h', '');
}
