import type { Language } from '../i18n/chosen-language.js';

// Browsers may come without the Kazakh forms of CLDR; figures are written as in Russian.
const LOCALES: Record<Language, string> = { kk: 'ru', ru: 'ru', en: 'en-GB' };

/** “12 345,6”, or “12,345.6” in English. */
export function figure(value: number, language: Language): string {
  return value.toLocaleString(LOCALES[language]);
}

/** “25 %”; @param share 0 to 1 */
export function percentage(share: number, language: Language): string {
  return share.toLocaleString(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 });
}
