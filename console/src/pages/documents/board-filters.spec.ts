import { addressOf, isNarrowed, queryOf, wantedIn } from './board-filters.js';

const wanted = (address: string) => wantedIn(new URLSearchParams(address));

describe('the address of the board', () => {
  it('shows everything where it says nothing', () => {
    expect(wanted('')).toEqual({ view: 'all', q: '', section: [] });
    expect(queryOf(wanted(''))).toEqual({});
    expect(isNarrowed(wanted('view=late'))).toBe(false);
  });

  it.each([
    'view=late&q=bridge&kind=article&language=kk&state=review&turn=reviewer&behind=en&embargoed=true',
    'view=unconfirmedOverride&section=News&section=City',
  ])('%s is the same after it was read and written', (address) => {
    expect(addressOf(wanted(address)).toString()).toBe(address);
  });

  it('does not mind what it does not know', () => {
    expect(wanted('view=toString&state=asleep&embargoed=maybe')).toEqual(wanted(''));
  });

  it.each([
    ['view=inReview', { state: 'review' }],
    ['view=inReview&state=draft', { state: 'draft' }],
    ['view=waitingForRelease&q=%20bridge%20', { turn: 'publisher', q: 'bridge' }],
    ['section=News&section=City&behind=any', { section: ['News', 'City'], behind: 'any' }],
  ])('asks for %s as %j', (address, asked) => {
    expect(queryOf(wanted(address))).toEqual(asked);
    expect(isNarrowed(wanted(address))).toBe(address !== 'view=inReview');
  });
});
