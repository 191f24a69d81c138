import { pauseAsked } from './retry-after.js';

const NOW = Date.parse('2026-11-22T10:00:00Z');

it.each([
  [429, '120', 120_000],
  [503, ' 5 ', 5_000],
  [503, 'Sun, 22 Nov 2026 10:01:00 GMT', 60_000],
  [503, 'Sun, 22 Nov 2026 09:00:00 GMT', 0],
  [429, undefined, 0],
  [429, 'soon', 0],
  [429, '-5', 0],
  [500, '120', 0],
])('a host that answers %s with Retry-After: %s asks for a pause of %s ms', (status, header, ms) => {
  expect(pauseAsked(status, header, NOW)).toBe(ms);
});

it('the first of several counts', () => {
  expect(pauseAsked(429, ['1', '2'], NOW)).toBe(1_000);
});
