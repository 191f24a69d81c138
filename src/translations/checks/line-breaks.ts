import type { SegmentCheck } from './check.js';

/** 34: the target has other paragraphs or lines than the source. Breaks before and after all text do not count. */
export const lineBreaks: SegmentCheck = (source, target) => {
  const [expected, found] = [breaksOf(source), breaksOf(target)];
  if (expected.lines === found.lines && expected.paragraphs === found.paragraphs) return [];
  const params = { expected: expected.lines, found: found.lines };
  return [{ check: 'lineBreaks', severity: 'error', start: 0, end: 0, params }];
};

function breaksOf(text: string) {
  const lines = text.trim().split(/\r\n|[\r\n\u2028\u2029]/);
  const filled = lines.filter((line) => line.trim() !== '').length;
  return { lines: lines.length - 1, paragraphs: lines.length - filled };
}
