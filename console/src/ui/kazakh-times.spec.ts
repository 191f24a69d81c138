import { kazakhDate, kazakhDay, kazakhFromNow, kazakhMonth, type CalendarDay } from './kazakh-times.js';

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

  it('begin now', () => {
    expect(kazakhFromNow(0, 'second')).toBe('қазір');
  });
});
