import { addressOf, filtersOf, howManyChosen, wantedIn } from './task-filters.js';

const NOW = Date.UTC(2026, 10, 22, 9, 30);
const filters = (address: string) => filtersOf(wantedIn(new URLSearchParams(address)), NOW);

describe('the address of the queue', () => {
  it('shows what I may take where it says nothing', () => {
    expect(wantedIn(new URLSearchParams())).toEqual({ view: 'open', section: [] });
  });

  it.each([
    'view=all&kind=review&from=ru&to=kk&documentKind=article&due=late&priority=urgent&progress=begun',
    'view=mine&section=News&section=City',
  ])('%s is the same after it was read and written', (address) => {
    expect(addressOf(wantedIn(new URLSearchParams(address))).toString()).toBe(address);
  });

  it('does not mind what it does not know', () => {
    expect(wantedIn(new URLSearchParams('view=secret&kind=sleep&due=never'))).toEqual({ view: 'open', section: [] });
  });

  it.each([
    ['due=late', { overdue: true }],
    ['due=day', { dueBefore: '2026-11-23T10:00:00.000Z' }],
    ['due=week', { dueBefore: '2026-11-29T10:00:00.000Z' }],
    ['progress=untouched', { doneAtMost: 0 }],
    ['progress=begun', { doneAtLeast: 1, doneAtMost: 99 }],
    ['section=News&section=City', { section: ['News', 'City'] }],
    ['view=all', {}],
  ])('asks for %s as %j', (address, asked) => {
    expect(filters(address)).toEqual(asked);
  });

  it.each([
    ['view=all', 0],
    ['kind=review&to=kk&section=News&section=City', 3],
  ])('%s has %d filters', (address, count) => {
    expect(howManyChosen(wantedIn(new URLSearchParams(address)))).toBe(count);
  });
});
