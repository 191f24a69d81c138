import type { Finding, SegmentCheck } from './check.js';

const NO_BREAK = /[\u00A0\u202F]/;
const IN_A_LINE = /[^\S\r\n\u2028\u2029]+/g;

/** Wants no space before it; «.kz», “.NET” and what begins with an ellipsis do, and faces such as :). */
const SIGN = /^(?:[,;!?]|:(?![)(])|\.(?![.\p{L}\p{N}]))/u;

/** 27: double spaces, spaces around the whole text or a line of it, and before a sign. */
export const spaces: SegmentCheck = (_source, target) =>
  [...target.matchAll(/\s+/g)].flatMap(({ 0: run, index }) => faultsOf(target, run, index));

function faultsOf(target: string, run: string, start: number): Finding[] {
  const end = start + run.length;
  if (start === 0 || end === target.length) return [fault(start, end, '')];
  if (/[\r\n\u2028\u2029]/.test(run)) {
    return [...run.matchAll(IN_A_LINE)].map(({ 0: stretch, index }) =>
      fault(start + index, start + index + stretch.length, ''),
    );
  }
  if (SIGN.test(target.slice(end, end + 3))) return [fault(start, end, '')];
  return run.length === 1 ? [] : [fault(start, end, run.match(NO_BREAK)?.[0] ?? ' ')];
}

function fault(start: number, end: number, replacement: string): Finding {
  return { check: 'spaces', severity: 'information', start, end, replacement };
}
