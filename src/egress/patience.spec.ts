import { pauseBefore } from './patience.js';

const PATIENCE = { first: 1_000, factor: 3, longest: 20_000, whole: 60_000 };

it.each([
  [1, 1_000],
  [2, 3_000],
  [3, 9_000],
  [4, 20_000],
  [50, 20_000],
])('after %s failed attempts it waits up to %s ms', (attempts, longest) => {
  expect(pauseBefore(PATIENCE, attempts, 0, 1)).toBe(longest);
  expect(pauseBefore(PATIENCE, attempts, 0, 0)).toBe(longest / 2);
});

it('gives up when the next attempt would come too late', () => {
  expect(pauseBefore(PATIENCE, 1, 59_000, 1)).toBe(1_000);
  expect(pauseBefore(PATIENCE, 1, 59_001, 1)).toBeNull();
});
