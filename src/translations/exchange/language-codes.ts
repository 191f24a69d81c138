import { isLanguage, type Language } from '../../languages/languages.js';

/** ISO 639-2 codes, and the country's code, which Kazakh is often given instead of its own. */
const OTHER_NAMES: Record<string, Language> = { kaz: 'kk', kz: 'kk', rus: 'ru', eng: 'en' };

/** Ours for a code as other systems write it (`kk-KZ`, `RU`, `en_US`); none for other languages and other scripts. */
export function languageOf(code: string | undefined): Language | null {
  const [primary = '', ...subtags] = (code ?? '').trim().toLowerCase().split(/[-_]/);
  const language = isLanguage(primary) ? primary : (OTHER_NAMES[primary] ?? null);
  if (language === null) return null;
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  return script === undefined || script === (language === 'en' ? 'latn' : 'cyrl') ? language : null;
}
