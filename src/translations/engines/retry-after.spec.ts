import { retryAfterMs } from './retry-after.js';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const of = (headers: Record<string, string>) => retryAfterMs((name) => headers[name], NOW);

describe('how long an engine asks to be left alone', () => {
  it.each([
    ['nothing', {}, undefined],
    ['seconds', { 'retry-after': '7' }, 7_000],
    ['part of a second', { 'retry-after': '0.5' }, 500],
    ['a date', { 'retry-after': 'Sun, 22 Nov 2026 10:00:30 GMT' }, 30_000],
    ['a date that has passed', { 'retry-after': 'Sun, 22 Nov 2026 09:00:00 GMT' }, 0],
    ['milliseconds, which are more exact', { 'retry-after': '1', 'retry-after-ms': '120' }, 120],
    ['nonsense', { 'retry-after': 'soon' }, undefined],
    ['nothing after the colon', { 'retry-after': ' ' }, undefined],
  ])('is read from %s', (_, headers, ms) => {
    expect(of(headers)).toBe(ms);
  });
});
