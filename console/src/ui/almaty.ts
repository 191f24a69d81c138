import type { Language } from '../i18n/chosen-language.js';
import { kazakhDate, kazakhDates, kazakhDay, kazakhFromNow, kazakhMonth, type CalendarDay } from './kazakh-times.js';

const TIME_ZONE = 'Asia/Almaty';
const LOCALES: Record<Language, string> = { kk: 'kk', ru: 'ru', en: 'en-GB' };

type Time = string | number | Date;

/** “14:05”, as the clocks of Almaty show it. */
export function almatyClock(at: Time): string {
  return new Date(at).toLocaleTimeString('en-GB', { timeZone: TIME_ZONE, timeStyle: 'short' });
}

/** “31 October 2017” */
export function almatyDate(at: Time, language: Language): string {
  if (language === 'kk') return kazakhDate(dayInAlmaty(at));
  return new Date(at).toLocaleDateString(LOCALES[language], { timeZone: TIME_ZONE, dateStyle: 'long' });
}

/** “16–22 November 2026”; of one day: that day. */
export function almatyDates(from: Time, to: Time, language: Language): string {
  if (language === 'kk') return kazakhDates(dayInAlmaty(from), dayInAlmaty(to));
  const format = new Intl.DateTimeFormat(LOCALES[language], { timeZone: TIME_ZONE, dateStyle: 'long' });
  return format.formatRange(new Date(from), new Date(to));
}

/** “31 Oct” */
export function almatyDay(at: Time, language: Language): string {
  if (language === 'kk') return kazakhDay(dayInAlmaty(at));
  return new Date(at).toLocaleDateString(LOCALES[language], { timeZone: TIME_ZONE, day: 'numeric', month: 'short' });
}

/** “October 2017” */
export function almatyMonth(at: Time, language: Language): string {
  if (language === 'kk') return kazakhMonth(dayInAlmaty(at));
  return new Date(at).toLocaleDateString(LOCALES[language], { timeZone: TIME_ZONE, month: 'long', year: 'numeric' });
}

/** “31 October 2017, 14:05”, as on the public pages. */
export function almatyDateTime(at: Time, language: Language): string {
  return `${almatyDate(at, language)}, ${almatyClock(at)}`;
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** “3 hours ago”, “in 2 days”; below a minute: “now”. */
export function fromNow(at: Time, language: Language, now = Date.now()): string {
  const seconds = (new Date(at).getTime() - now) / 1_000;
  const [unit, length] = UNITS.find(([, most]) => Math.abs(seconds) >= most) ?? ['second', Infinity];
  const count = Math.trunc(seconds / length);
  if (language === 'kk') return kazakhFromNow(count, unit);
  return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(count, unit);
}

function dayInAlmaty(at: Time): CalendarDay {
  const written = new Date(at).toLocaleDateString('en-CA', { timeZone: TIME_ZONE });
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number);
  return { year, month, day };
}
