import type { Language } from '../../i18n/chosen-language.js';
import type { Day } from './days.js';

const LOCALES: Record<Language, string> = { kk: 'kk', ru: 'ru', en: 'en-GB' };

/** “Wed, 16 December” */
export function dayName(day: Day, language: Language): string {
  const format = { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(LOCALES[language], format);
}
