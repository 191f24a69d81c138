import type { SegmentCheck } from './check.js';

const EXACT = 100;

/** 42: a proposal of the memory for another source text, which nobody has changed or accepted. */
export const uneditedFuzzy: SegmentCheck = (_source, _target, { origin, score, edited }) =>
  origin === 'memory' && score !== null && score < EXACT && !edited
    ? [{ check: 'uneditedFuzzy', severity: 'error', start: 0, end: 0, params: { score } }]
    : [];
