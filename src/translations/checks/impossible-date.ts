import type { Finding, SegmentCheck } from './check.js';
import { isoOf, type WrittenDate } from './text/dates.js';
import { quantitiesOf } from './text/quantities.js';
import { weekdayBeside } from './text/weekdays.js';

/** A date that no calendar has, or that is another day of the week than the text says. */
export const impossibleDate: SegmentCheck = (_source, target, { to, marks }) => {
  return quantitiesOf(target, to, marks).dates.flatMap((date, _index, all): Finding[] => {
    if (!exists(date)) return [finding(date, { date: date.written })];
    const alone = all.filter(({ start }) => start === date.start).length === 1;
    const weekday = alone ? weekdayBeside(target, date, to) : null;
    if (!weekday || date.year === null || date.day === null) return [];
    const day = new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
    if (day === weekday.day) return [];
    return [finding(weekday, { context: 'weekday', date: isoOf(date), weekday: weekday.written })];
  });
};

/** 29 February exists as long as no year says otherwise. */
function exists({ year, month, day }: WrittenDate): boolean {
  if (month < 1 || month > 12) return false;
  if (day === null) return true;
  return day >= 1 && day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

function finding({ start, end }: { start: number; end: number }, params: Record<string, string>): Finding {
  return { check: 'impossibleDate', severity: 'warning', start, end, params };
}
