const MONTHS = [
  ...['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым'],
  ...['шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
];
const SHORT_MONTHS = ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.'];

/** From Sunday on. */
const WEEKDAYS = ['жс', 'дс', 'сс', 'ср', 'бс', 'жм', 'сб'];

const DAYS: Record<number, string> = { [-2]: 'алдыңгүні', [-1]: 'кеше', 0: 'бүгін', 1: 'ертең', 2: 'бүрсігүні' };
const AFTER: Record<string, string> = { day: 'күннен', hour: 'сағаттан', minute: 'минуттан', second: 'секундтан' };
const BEFORE: Record<string, string> = { day: 'күн', hour: 'сағат', minute: 'минут', second: 'секунд' };
const SHORT_UNITS = { day: 'күн', hour: 'сағ', minute: 'мин' };

/** A day of the calendar, without a time; `month` from 1. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

// Browsers such as Chromium come without the Kazakh texts of CLDR and say “2026 M11 22” and “-3 h”.

/** “2017 ж. 31 қазан” */
export function kazakhDate({ year, month, day }: CalendarDay): string {
  return `${year} ж. ${day} ${MONTHS[month - 1] ?? ''}`;
}

/** “2026 ж. 16–22 қараша”, “2026 ж. 30 қараша – 6 желтоқсан”; of one day: that day. */
export function kazakhDates(from: CalendarDay, to: CalendarDay): string {
  if (from.year !== to.year) return `${kazakhDate(from)} – ${kazakhDate(to)}`;
  const [first, last] = [MONTHS[from.month - 1] ?? '', MONTHS[to.month - 1] ?? ''];
  if (first !== last) return `${from.year} ж. ${from.day} ${first} – ${to.day} ${last}`;
  return from.day === to.day ? kazakhDate(from) : `${from.year} ж. ${from.day}–${to.day} ${last}`;
}

/** “31 қаз.” */
export function kazakhDay({ month, day }: CalendarDay): string {
  return `${day} ${SHORT_MONTHS[month - 1] ?? ''}`;
}

/** “сс”; @param weekday from 0, Sunday */
export function kazakhWeekday(weekday: number): string {
  return WEEKDAYS[weekday] ?? '';
}

/** “қазан”; @param month from 1 */
export function kazakhMonthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** “2017 ж. қазан” */
export function kazakhMonth({ year, month }: CalendarDay): string {
  return `${year} ж. ${MONTHS[month - 1] ?? ''}`;
}

/** “3 сағат бұрын”, “2 күннен кейін”, “кеше”, “қазір”. */
export function kazakhFromNow(count: number, unit: Intl.RelativeTimeFormatUnit): string {
  if (unit === 'second' && count === 0) return 'қазір';
  const named = unit === 'day' ? DAYS[count] : undefined;
  if (named) return named;
  return count < 0 ? `${-count} ${BEFORE[unit] ?? ''} бұрын` : `${count} ${AFTER[unit] ?? ''} кейін`;
}

/** “3 сағ”, “2 күн”, “5 мин” */
export function kazakhLasting(count: number, unit: keyof typeof SHORT_UNITS): string {
  return `${count} ${SHORT_UNITS[unit]}`;
}
