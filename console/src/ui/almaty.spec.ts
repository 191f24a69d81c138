import { almatyClock, almatyDateTime, fromNow } from './almaty.js';

describe('times', () => {
  it('are those of the clocks in Almaty, wherever the reader is', () => {
    expect(almatyClock('2026-11-22T19:30:00Z')).toBe('00:30');
    expect(almatyDateTime('2026-11-22T19:30:00Z', 'en')).toBe('23 November 2026, 00:30');
  });

  it.each([
    [-20, 'now'],
    [-59 * 60, '59 minutes ago'],
    [3 * 3_600, 'in 3 hours'],
    [-86_400, 'yesterday'],
  ])('%d seconds from now are “%s”', (seconds, said) => {
    const now = Date.UTC(2026, 10, 22);
    expect(fromNow(now + seconds * 1_000, 'en', now)).toBe(said);
  });
});
