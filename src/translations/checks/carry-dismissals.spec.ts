import { dismissalOf } from './carry-dismissals.js';

const finding = {
  ...{ segmentId: 'title', checkId: 'numbers' as const, startOffset: 3, endOffset: 5 },
  ...{ params: { missing: ['12'] }, textsHash: Buffer.from('texts') },
};
const dismissed = { ...finding, dismissedBy: 'rae', dismissedAt: new Date(0), dismissalReason: 'Дұрыс' };

describe('a dismissal', () => {
  it('holds for the same finding in the same texts', () => {
    expect(dismissalOf({ ...finding, textsHash: Buffer.from('texts') }, [dismissed])).toBe(dismissed);
  });

  it.each([
    ['another segment', { segmentId: 'lead' }],
    ['another check', { checkId: 'dates' as const }],
    ['another place', { startOffset: 4 }],
    ['another length', { endOffset: 6 }],
    ['something else that is missing', { params: { missing: ['13'] } }],
    ['other texts', { textsHash: Buffer.from('other') }],
  ])('does not hold for %s', (_, other) => {
    expect(dismissalOf({ ...finding, ...other }, [dismissed])).toBeUndefined();
  });
});
