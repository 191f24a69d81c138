import type { Comparison } from './compare-quantities.js';
import type { WrittenNumber } from './number-values.js';

/** One fault: what the source says, what stands for it in the target, or what was added. */
export interface NumberDifference {
  expected: WrittenNumber | null;
  found: WrittenNumber | null;
  /** It is in the target, but less often. */
  fewer: boolean;
}

/** The differences of two texts in amounts of money and in other numbers, each fault once. */
export function numberDifferences({ missing, fewer, extra }: Comparison): {
  amounts: NumberDifference[];
  others: NumberDifference[];
} {
  const [lackingAmounts, lackingOthers] = parted(missing);
  const [addedAmounts, addedOthers] = parted(extra);
  const amounts = lackingAmounts.map((expected) => differ(expected, addedAmounts.shift() ?? null));
  for (const one of amounts) one.found ??= addedOthers.shift() ?? null;
  const others = lackingOthers.map((expected) => differ(expected, addedOthers.shift() ?? addedAmounts.shift() ?? null));
  const [fewerAmounts, fewerOthers] = parted(fewer);
  return {
    amounts: [...amounts, ...addedAmounts.map((found) => differ(null, found)), ...fewerAmounts.map(less)],
    others: [...others, ...addedOthers.map((found) => differ(null, found)), ...fewerOthers.map(less)],
  };
}

function parted(numbers: readonly WrittenNumber[]): [WrittenNumber[], WrittenNumber[]] {
  const isAmount = ({ measure, shared }: WrittenNumber) => (measure ?? shared)?.kind === 'currency';
  return [numbers.filter(isAmount), numbers.filter((number) => !isAmount(number))];
}

function differ(expected: WrittenNumber | null, found: WrittenNumber | null): NumberDifference {
  return { expected, found, fewer: false };
}

function less(expected: WrittenNumber): NumberDifference {
  return { expected, found: null, fewer: true };
}
