import { translatedFrom } from './translated-from.js';

const revisions = [3, 2, 1].map((number) => ({ id: `r${number}`, number }));
const behind = (sourceRevisionId: string) => ({ sourceRevisionId, sourceChange: [] });
const current = (sourceRevisionId: string) => ({ sourceRevisionId, sourceChange: null });

describe('translatedFrom', () => {
  it.each([
    ['the oldest of those that are behind', [behind('r2'), behind('r3')], 2],
    ['not what is up to date, however old', [current('r1'), behind('r2')], 2],
    ['nothing where nothing is behind', [current('r1')], undefined],
    ['nothing where the revision is not known', [behind('r0')], undefined],
  ])('is %s', (_, segments, number) => {
    expect(translatedFrom(revisions, segments)?.number).toBe(number);
  });
});
