import type { SegmentCheck } from './check.js';

/** 42: a proposal of the memory for another source text, which nobody has changed. */
export const uneditedFuzzy: SegmentCheck = (_source, _target, { origin, score, fuzzy, edited }) =>
  origin === 'memory' && fuzzy && !edited
    ? [{ check: 'uneditedFuzzy', severity: 'error', start: 0, end: 0, params: { score: score ?? 0 } }]
    : [];
