import { comparedIn } from './compared.js';

describe('comparedIn', () => {
  it.each([
    ['', [3, 2, 1], { from: 2, to: 3 }],
    ['from=1&to=3', [3, 2, 1], { from: 1, to: 3 }],
    ['from=3&to=1', [3, 2, 1], { from: 1, to: 3 }],
    ['from=7&to=60', [60, 59], { from: 7, to: 60 }],
    ['from=x&to=1', [3, 2, 1], { from: 2, to: 3 }],
    ['', [1], undefined],
    ['', [], undefined],
  ])('“%s” among %j is %j', (address, numbers, compared) => {
    expect(comparedIn(new URLSearchParams(address), numbers)).toEqual(compared);
  });
});
