import fc from 'fast-check';
import { cutBatches } from './batches.js';

const LIMITS = { texts: 3, size: 10, longest: 15 };

describe('the requests for a list of texts', () => {
  it.each([
    ['none for no text', [], []],
    ['one for few', [1, 2, 3], [[0, 1, 2]]],
    ['more when there are too many texts', [1, 1, 1, 1], [[0, 1, 2], [3]]],
    ['more when they are too long together', [6, 4, 1], [[0, 1], [2]]],
    ['one of its own for a long one', [1, 12, 1], [[0], [1], [2]]],
  ])('are %s', (_, sizes, batches) => {
    expect(cutBatches(sizes, LIMITS)).toEqual({ batches, unfit: [] });
  });

  it('leave out what is too long for any', () => {
    expect(cutBatches([1, 16, 2, Infinity], LIMITS)).toEqual({ batches: [[0, 2]], unfit: [1, 3] });
  });

  it('hold every text once, in order, within the limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (sizes) => {
        const { batches, unfit } = cutBatches(sizes, LIMITS);
        expect([...batches.flat(), ...unfit].sort((a, b) => a - b)).toEqual(sizes.map((_, place) => place));
        expect(batches.flat()).toEqual(batches.flat().sort((a, b) => a - b));
        for (const batch of batches) {
          const size = batch.reduce((sum, place) => sum + (sizes[place] ?? 0), 0);
          expect(batch.length).toBeLessThanOrEqual(LIMITS.texts);
          expect(size <= LIMITS.size || (batch.length === 1 && size <= LIMITS.longest)).toBe(true);
        }
      }),
    );
  });
});
