import type { Finding, SegmentCheck } from './check.js';
import { compareQuantities, type Comparison } from './text/compare-quantities.js';
import { differenceFindings } from './text/difference-findings.js';
import { isBlank } from './text/letters.js';
import { mentions, type Measure } from './text/measures.js';
import { numberDifferences } from './text/number-differences.js';
import type { WrittenNumber } from './text/number-values.js';
import { shown } from './text/shown.js';

/** Amounts of money: the same sums in the same currencies. */
export const currency: SegmentCheck = (source, target, context) => {
  if (isBlank(target)) return [];
  const comparison = compareQuantities(source, target, context);
  const { amounts } = numberDifferences(comparison);
  return [
    ...differenceFindings('currency', { missing: 'error', extra: 'error' }, amounts.map(shown)),
    ...otherCurrencies(source, target, comparison),
  ];
};

function otherCurrencies(source: string, target: string, { pairs }: Comparison): Finding[] {
  return pairs.flatMap(([one, other]): Finding[] => {
    const [from, to] = [currencyOf(one), currencyOf(other)];
    if (from?.id === to?.id) return [];
    // In lists the currency is often named once for all.
    if (!to && from && mentions(target, from)) return [];
    if (!from && to && mentions(source, to)) return [];
    const { start, end } = other;
    const params = { expected: one.written, found: other.written };
    return [{ check: 'currency', severity: 'error', start, end, params }];
  });
}

function currencyOf({ measure, shared }: WrittenNumber): Measure | null {
  const found = measure ?? shared;
  return found?.kind === 'currency' ? found : null;
}
