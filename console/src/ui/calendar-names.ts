import type { Language } from '../i18n/chosen-language.js';
import { kazakhMonthName, kazakhWeekday } from './kazakh-times.js';

const LOCALES = { ru: 'ru', en: 'en-GB' };

/** “Mo”, “пн”, “дс”; @param day `2026-12-16` */
export function weekdayName(day: string, language: Language): string {
  const noon = new Date(`${day.slice(0, 10)}T12:00:00Z`);
  if (language === 'kk') return kazakhWeekday(noon.getUTCDay());
  return noon.toLocaleDateString(LOCALES[language], { weekday: 'short', timeZone: 'UTC' });
}

/** “Dec”, “дек.”, “желтоқсан”; @param month from 1 */
export function monthName(month: number, language: Language): string {
  if (language === 'kk') return kazakhMonthName(month);
  const first = new Date(Date.UTC(2026, month - 1, 1));
  return first.toLocaleDateString(LOCALES[language], { month: 'short', timeZone: 'UTC' });
}
