import type { Finding, SegmentCheck } from './check.js';
import { compareQuantities, type Comparison } from './text/compare-quantities.js';
import { isBlank } from './text/letters.js';
import type { WrittenNumber } from './text/number-values.js';
import { masked } from './text/protected-ranges.js';

const MENTION = /%|(?<!\p{L})(?:пайыз|процент|per\s?cent)/giu;
const MOST = 100;
const SPACING = /(?<=\d)([ \u00A0\u202F]?)%/g;

/** As many percentages as in the source, and their sign set as the language sets it: kk `12,5%`, ru `12,5 %`. */
export const percentages: SegmentCheck = (source, target, context) => {
  if (isBlank(target)) return [];
  const text = masked(target, context.marks);
  return [
    ...countDiffers(masked(source, context.marks), text, compareQuantities(source, target, context)),
    ...spacing(text, context.to),
  ];
};

function countDiffers(source: string, target: string, comparison: Comparison): Finding[] {
  const { pairs, missing, fewer, extra } = comparison;
  const one = tally(source, [...pairs.map(([number]) => number), ...missing, ...fewer]);
  const other = tally(target, [...pairs.map(([, number]) => number), ...extra]);
  if (one.written <= other.possible && other.written <= one.possible) return [];
  const params = { expected: one.written, found: other.written };
  return [{ check: 'percentages', severity: 'warning', start: 0, end: 0, params }];
}

/** `possible` counts what may be one too: the 5 of `5–6%`, and percentages in words. */
function tally(text: string, numbers: readonly WrittenNumber[]): { written: number; possible: number } {
  const written = numbers.filter(({ measure }) => measure?.kind === 'percent').length;
  const shared = numbers.filter((number) => !number.measure && number.shared?.kind === 'percent').length;
  const mentioned = text.match(MENTION)?.length ?? 0;
  return { written, possible: Math.max(written, mentioned) + shared };
}

function spacing(text: string, to: string): Finding[] {
  if (to === 'en') return [];
  const right = to === 'ru' ? '\u00A0%' : '%';
  return [...text.matchAll(SPACING)]
    .filter(({ 1: space }) => (to === 'ru') === (space === ''))
    .slice(0, MOST)
    .map(({ 0: written, index }) => ({
      ...({ check: 'percentages', severity: 'information' } as const),
      ...{ start: index, end: index + written.length, replacement: right, params: { context: 'spacing' } },
    }));
}
