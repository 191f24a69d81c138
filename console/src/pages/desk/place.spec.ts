import type { Segment } from './editor-context.js';
import { beginAt, nextPlace, shownAt, type Move } from './place.js';

const segment = (id: string, status: Segment['status']) =>
  ({ id, status, fuzzy: false, edited: false, findings: [], openRemarks: 0, reviewChange: null }) as unknown as Segment;
const segments = [segment('a', 'translated'), segment('b', 'untranslated'), segment('c', 'rejected')];

describe('where one begins', () => {
  it.each([
    ['translate', null, 'b', 0],
    ['review', null, 'a', 0],
    ['translate', 'c', 'c', 1],
    ['translate', 'gone', 'b', 0],
  ] as const)('to %s, asked for %s: %s', (mode, asked, currentId, moves) => {
    expect(beginAt(segments, mode, asked)).toMatchObject({ currentId, moves, open: [currentId] });
  });
});

describe('going on', () => {
  const after = (...moves: Move[]) => moves.reduce(nextPlace, beginAt(segments, 'translate', null));

  it('keeps open what is not saved yet', () => {
    expect(after({ type: 'selected', id: 'c' })).toMatchObject({ currentId: 'c', open: ['b', 'c'], moves: 1 });
  });
  it('closes what is saved, but for the segment where one is', () => {
    const settled = after({ type: 'selected', id: 'c' }, { type: 'settled', id: 'b' }, { type: 'settled', id: 'c' });
    expect(settled.open).toEqual(['c']);
  });
  it('shows what the filter let through at first, and where one has gone', () => {
    const place = after({ type: 'filtered', filter: 'untranslated', ids: ['b'] }, { type: 'selected', id: 'a' });
    const finished = segments.map((one) => (one.id === 'b' ? segment('b', 'translated') : one));
    expect(shownAt(finished, place).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
