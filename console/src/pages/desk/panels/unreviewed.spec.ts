import type { Segment } from '../editor-context.js';
import { nextUnreviewed } from './unreviewed.js';

const segments = (['translated', 'reviewed', 'translated', 'rejected'] as const).map(
  (status, index): Pick<Segment, 'id' | 'status'> => ({ id: `s${index}`, status }),
);

describe('nextUnreviewed', () => {
  it.each([
    [undefined, 's0'],
    ['s0', 's2'],
    ['s2', 's3'],
    ['s3', 's0'],
  ])('behind %s it is %s', (current, next) => {
    expect(nextUnreviewed(segments, current)?.id).toBe(next);
  });

  it('is nothing when the one where one is is the last', () => {
    expect(nextUnreviewed([{ id: 's0', status: 'translated' }], 's0')).toBeUndefined();
    expect(nextUnreviewed([{ id: 's0', status: 'reviewed' }], undefined)).toBeUndefined();
  });
});
