import type { Language } from './languages.js';
import { WORDINGS, parsePartialDate } from './partial-date.js';

const TIME_ZONE = 'Asia/Almaty';
const LOCALES: Record<Language, string> = { kk: 'kk', ru: 'ru', en: 'en-GB' };

/** The day in Almaty, in the long form of CLDR: «2017 ж. 31 қазан», «31 октября 2017 г.», “31 October 2017”. */
export function formatDate(date: Date, language: Language): string {
  return date.toLocaleDateString(LOCALES[language], { timeZone: TIME_ZONE, dateStyle: 'long' });
}

/** The day and the time in Almaty: “31 October 2017, 10:50”. */
export function formatDateTime(date: Date, language: Language): string {
  return `${formatDate(date, language)}, ${date.toLocaleTimeString('en-GB', { timeZone: TIME_ZONE, timeStyle: 'short' })}`;
}

/**
 * A date as precisely as it is known (`1984`, `2006-09`, `1966-03-26`), worded for running text: «2006 жылғы қыркүйек».
 * @throws RangeError for another form
 */
export function formatPartialDate(value: string, language: Language): string {
  return WORDINGS[language].plain(parsePartialDate(value));
}

/**
 * From and to, each a partial date or null: `1984–1986`, «с 2000 года», «1986 жылға дейін»; '' when neither is known.
 * @throws RangeError for another form
 */
export function formatPeriod(from: string | null, to: string | null, language: Language): string {
  const wording = WORDINGS[language];
  if (from === null) return to === null ? '' : wording.until(parsePartialDate(to));
  if (to === null) return wording.since(parsePartialDate(from));
  return from === to ? wording.plain(parsePartialDate(from)) : formatClosedPeriod(from, to, language);
}

function formatClosedPeriod(fromValue: string, toValue: string, language: Language): string {
  const [from, to] = [parsePartialDate(fromValue), parsePartialDate(toValue)];
  if (from.month === undefined && to.month === undefined) return `${from.year}–${to.year}`;
  const inMonths = from.day === undefined && to.day === undefined && from.month !== undefined && to.month !== undefined;
  if (inMonths && from.year === to.year) return WORDINGS[language].months(from.month, to.month, from.year);
  return `${WORDINGS[language].plain(from)} – ${WORDINGS[language].plain(to)}`;
}
