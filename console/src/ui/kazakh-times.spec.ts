import {
  kazakhDate,
  kazakhDay,
  kazakhFromNow,
  kazakhLasting,
  kazakhMonth,
  kazakhWeekday,
  type CalendarDay,
} from './kazakh-times.js';

const MONTHS = Array.from({ length: 12 }, (_, index) => ({ year: 2026, month: index + 1, day: 9 }));

/** Node has all of CLDR. */
function inCldr({ year, month, day }: CalendarDay, options: Intl.DateTimeFormatOptions): string {
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString('kk', { timeZone: 'UTC', ...options });
}

describe('Kazakh times', () => {
  it.each(MONTHS)('are those of CLDR in month $month', (day) => {
    expect(kazakhDate(day)).toBe(inCldr(day, { dateStyle: 'long' }));
    expect(kazakhDay(day)).toBe(inCldr(day, { day: 'numeric', month: 'short' }));
    expect(kazakhMonth(day)).toBe(inCldr(day, { month: 'long', year: 'numeric' }));
  });

  it.each(['day', 'hour', 'minute', 'second'] as const)('are those of CLDR in each %s', (unit) => {
    const format = new Intl.RelativeTimeFormat('kk', { numeric: 'auto' });
    const counts = [-12, -3, -2, -1, 1, 2, 5, 40];
    expect(counts.map((count) => kazakhFromNow(count, unit))).toEqual(
      counts.map((count) => format.format(count, unit)),
    );
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('are those of CLDR on weekday %d', (weekday) => {
    // 1 November 2026 was a Sunday.
    expect(kazakhWeekday(weekday)).toBe(inCldr({ year: 2026, month: 11, day: 1 + weekday }, { weekday: 'short' }));
  });

  it.each(['day', 'hour', 'minute'] as const)('last as in CLDR in each %s', (unit) => {
    const format = new Intl.NumberFormat('kk', { style: 'unit', unit, unitDisplay: 'short' });
    expect(kazakhLasting(3, unit)).toBe(format.format(3).replace('\u00a0', ' '));
  });

  it('begin now', () => {
    expect(kazakhFromNow(0, 'second')).toBe('қазір');
  });
});
