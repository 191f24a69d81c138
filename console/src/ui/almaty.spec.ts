import { almatyClock, almatyDates, almatyDateTime, fromNow } from './almaty.js';

describe('times', () => {
  it('are those of the clocks in Almaty, wherever the reader is', () => {
    expect(almatyClock('2026-11-22T19:30:00Z')).toBe('00:30');
    expect(almatyDateTime('2026-11-22T19:30:00Z', 'en')).toBe('23 November 2026, 00:30');
  });

  it.each([
    ['2026-11-16', '2026-11-22', ['16 – 22 November 2026', '16–22 ноября 2026 г.', '2026 ж. 16–22 қараша']],
    [
      '2026-11-30',
      '2026-12-06',
      ['30 November – 6 December 2026', '30 ноября – 6 декабря 2026 г.', '2026 ж. 30 қараша – 6 желтоқсан'],
    ],
    ['2026-11-22', '2026-11-22', ['22 November 2026', '22 ноября 2026 г.', '2026 ж. 22 қараша']],
  ])('from %s to %s are told together', (from, to, said) => {
    const dates = (['en', 'ru', 'kk'] as const).map((language) => almatyDates(from, to, language));
    expect(dates.map((text) => text.replace(/\s/g, ' '))).toEqual(said);
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
