import type { Language } from '../i18n/chosen-language.js';
import { kazakhLasting } from './kazakh-times.js';

const LOCALES = { ru: 'ru', en: 'en-GB' };

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long something lasts, in its largest unit: “3 hr”, “2 days”; below a minute: “0 min”. `seconds` ≥ 0. */
export function lasting(seconds: number, language: Language): string {
  const [unit, length] = UNITS.find(([, least]) => seconds >= least) ?? ['minute', 60];
  const count = Math.trunc(seconds / length);
  if (language === 'kk') return kazakhLasting(count, unit);
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'short' });
  return format.format(count);
}
