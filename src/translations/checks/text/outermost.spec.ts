import { outermost } from './outermost.js';

it.each<[[number, number][], [number, number][]]>([
  [
    [
      [3, 4],
      [0, 12],
      [1, 2],
    ],
    [[0, 12]],
  ],
  [
    [
      [0, 2],
      [0, 5],
      [5, 6],
    ],
    [
      [0, 5],
      [5, 6],
    ],
  ],
  [
    [
      [0, 3],
      [2, 5],
    ],
    [[0, 3]],
  ],
  [[], []],
])('outermost leaves of %j %j', (ranges, left) => {
  const found = outermost(ranges.map(([start, end]) => ({ start, end })));
  expect(found.map(({ start, end }) => [start, end])).toEqual(left);
});
