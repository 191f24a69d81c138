import type { SegmentCheck } from './check.js';
import { masked } from './text/protected-ranges.js';
import { withoutQuotations } from './text/quotations.js';

const FEWEST_LETTERS = 40;

/** A Kazakh text of some length has letters that Russian has not, unless it was typed on a Russian keyboard. */
export const missingKazakhLetters: SegmentCheck = (_source, target, { to, marks }) => {
  if (to !== 'kk' || /[әғқңөұүһі]/iu.test(target)) return [];
  const letters = withoutQuotations(masked(target, marks)).match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS) return [];
  return [{ check: 'missingKazakhLetters', severity: 'warning', start: 0, end: 0, params: { letters } }];
};
