import type { SegmentCheck } from './check.js';

/** From here on only figures differ, and those were put in. */
const ALL_BUT_FIGURES = 99;

/** 42: a proposal of the memory for another source text, which nobody has changed or accepted. */
export const uneditedFuzzy: SegmentCheck = (_source, _target, { origin, score, edited }) =>
  origin === 'memory' && score !== null && score < ALL_BUT_FIGURES && !edited
    ? [{ check: 'uneditedFuzzy', severity: 'error', start: 0, end: 0, params: { score } }]
    : [];
