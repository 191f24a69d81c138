import { cutAt } from './cut-at.js';

const shown = (text: string, ...ranges: [number, number][]) =>
  cutAt(
    text,
    ranges.map(([start, end]) => ({ start, end })),
  )
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('cutAt', () => {
  it.each([
    ['', [], ''],
    ['жаңа көпір', [], 'жаңа көпір'],
    ['жаңа көпір', [[5, 10]], 'жаңа [көпір]'],
    ['жаңа көпір', [[0, 4]], '[жаңа] көпір'],
    [
      'a b a',
      [
        [4, 5],
        [0, 1],
      ],
      '[a] b [a]',
    ],
    [
      'abcd',
      [
        [0, 2],
        [1, 3],
      ],
      '[ab][c]d',
    ],
    ['abc', [[1, 9]], 'a[bc]'],
  ] as [string, [number, number][], string][])('%j at %j is %j', (text, ranges, expected) => {
    expect(shown(text, ...ranges)).toBe(expected);
  });
});
