import type { SegmentCheck } from './check.js';

const HYPHEN = /(?<=[ \t\u00A0\u202F])-{1,2}(?=[ \t\u00A0\u202F])/g;

/** 28: a hyphen between spaces is a dash; at the start of a line it opens an item of a list. */
export const hyphenAsDash: SegmentCheck = (_source, target) =>
  [...target.matchAll(HYPHEN)]
    .filter(({ index }) => !startsLine(target, index))
    .map(({ 0: written, index }) => ({
      ...{ check: 'hyphenAsDash', severity: 'information' },
      ...{ start: index, end: index + written.length, replacement: '–' },
    }));

function startsLine(text: string, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && /[ \t\u00A0\u202F]/.test(text.charAt(before))) before -= 1;
  return before < 0 || /[\r\n\u2028\u2029]/.test(text.charAt(before));
}
