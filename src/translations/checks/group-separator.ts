import type { Finding, SegmentCheck } from './check.js';
import { compareQuantities, type Comparison } from './text/compare-quantities.js';
import { isBlank } from './text/letters.js';
import type { WrittenNumber } from './text/number-values.js';

// An ordinary space and the thin space both break at the end of a line.
const BREAKING = /(?<=\d)[ \u2009](?=\d{3})/gu;

/** In Kazakh and Russian the groups of a number are kept together by a no-break space. */
export const groupSeparator: SegmentCheck = (source, target, context) => {
  if (context.to === 'en' || isBlank(target)) return [];
  const comparison = compareQuantities(source, target, context);
  return comparison.target.numbers.flatMap((number): Finding[] => {
    const { digits } = number;
    const written = target.slice(digits.start, digits.end);
    const replacement = written.replace(BREAKING, '\u00A0');
    if (replacement === written || !isOneNumber(number, comparison)) return [];
    const params = { written };
    return [{ check: 'groupSeparator', severity: 'information', ...digits, replacement, params }];
  });
};

/** «№ 34 120 пәтер» has two: the source tells. */
function isOneNumber({ values, parts }: WrittenNumber, { source }: Comparison): boolean {
  const known = new Set(source.numbers.flatMap((number) => number.values));
  return known.has(values[0] ?? 0) || !parts.every((part) => known.has(part));
}
