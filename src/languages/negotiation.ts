import Negotiator from 'negotiator';
import { LANGUAGES, isLanguage, type Language } from './languages.js';

const PREFERRED: Language[] = ['en', 'ru', 'kk'];

/** The best language for an Accept-Language header (RFC 9110 section 12.5.4); English when nothing fits. */
export function negotiateLanguage(acceptLanguage: string | undefined): Language {
  if (!acceptLanguage) return 'en';
  const negotiator = new Negotiator({ headers: { 'accept-language': acceptLanguage } });
  const best = negotiator.language([...PREFERRED]);
  return isLanguage(best) ? best : 'en';
}

/** The language of a POSIX locale such as `kk_KZ.UTF-8`, for the command line. */
export function languageOfLocale(locale: string | undefined): Language {
  const tag = locale?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === tag) ?? 'en';
}
