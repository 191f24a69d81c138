import type { Range } from '../../../languages/sentences.js';
import type { Finding, Severity } from '../check.js';
import type { CheckId } from '../check-ids.js';

/** What the source says and the target does not, and what stands in the target instead; as messages show it. */
export interface Difference {
  expected: string | null;
  found: (Range & { shown: string }) | null;
  fewer?: boolean;
}

/** One finding for each thing in the target that differs, and one for all that is missing without a substitute. */
export function differenceFindings(
  check: CheckId,
  severities: { missing: Severity; extra: Severity },
  differences: readonly Difference[],
): Finding[] {
  const { missing, extra } = severities;
  const placed = differences.flatMap(({ expected, found }): Finding[] => {
    if (!found) return [];
    const { start, end, shown } = found;
    if (expected === null) return [{ check, severity: extra, start, end, params: { context: 'extra', found: shown } }];
    return [{ check, severity: missing, start, end, params: { expected, found: shown } }];
  });
  const lacking = differences.filter(({ found }) => found === null);
  const [fewer, gone] = [lacking.filter((one) => one.fewer), lacking.filter((one) => !one.fewer)];
  return [...about(check, missing, 'missing', gone), ...placed, ...about(check, 'warning', 'fewer', fewer)];
}

/** Dates and times are put against each other in their order. */
export function zipped<T extends Range>(
  missing: readonly T[],
  extra: readonly T[],
  show: (one: T) => string,
): Difference[] {
  return Array.from({ length: Math.max(missing.length, extra.length) }, (_, index) => {
    const [expected, found] = [missing[index], extra[index]];
    return {
      expected: expected ? show(expected) : null,
      found: found ? { start: found.start, end: found.end, shown: show(found) } : null,
    };
  });
}

function about(check: CheckId, severity: Severity, context: string, items: readonly Difference[]): Finding[] {
  const missing = items.flatMap(({ expected }) => expected ?? []);
  return missing.length === 0 ? [] : [{ check, severity, start: 0, end: 0, params: { context, missing } }];
}
