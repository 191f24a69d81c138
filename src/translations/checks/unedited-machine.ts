import type { SegmentCheck } from './check.js';

/** 41: what a machine translated and nobody has changed or accepted. */
export const uneditedMachine: SegmentCheck = (_source, _target, { origin, edited }) =>
  origin === 'machine' && !edited ? [{ check: 'uneditedMachine', severity: 'warning', start: 0, end: 0 }] : [];
