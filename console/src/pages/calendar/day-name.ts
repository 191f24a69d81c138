import type { Language } from '../../i18n/chosen-language.js';
import { almatyDay } from '../../ui/almaty.js';
import { kazakhWeekday } from '../../ui/kazakh-times.js';
import type { Day } from './days.js';

const LOCALES = { ru: 'ru', en: 'en-GB' };

/** “Wed, 16 December” */
export function dayName(day: Day, language: Language): string {
  const noon = new Date(`${day}T07:00:00Z`);
  if (language === 'kk') return `${kazakhWeekday(noon.getUTCDay())}, ${almatyDay(noon, language)}`;
  const format = { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return noon.toLocaleDateString(LOCALES[language], format);
}
