import { lastReviewed } from './last-reviewed.js';

const revisions = [
  { number: 3, createdAt: '2026-11-22T12:00:00.000Z' },
  { number: 2, createdAt: '2026-11-22T10:00:00.000Z' },
  { number: 1, createdAt: '2026-11-22T08:00:00.000Z' },
];
const event = (at: string, action: string) => ({ at, action });

describe('lastReviewed', () => {
  it.each(['variant.approved', 'variant.changesRequested'])('is what a reviewer saw at the last %s', (action) => {
    const events = [
      event('2026-11-22T12:00:00.000Z', 'variant.submitted'),
      event('2026-11-22T11:30:00.000Z', 'variant.outdated'),
      event('2026-11-22T11:00:00.000Z', action),
      event('2026-11-22T09:00:00.000Z', 'variant.changesRequested'),
    ];
    expect(lastReviewed(revisions, events)).toEqual({ revision: revisions[1], event: events[2] });
  });

  it('is nothing before the first review has ended', () => {
    expect(lastReviewed(revisions, [event('2026-11-22T12:00:00.000Z', 'variant.submitted')])).toBeUndefined();
  });
});
