import type { Language } from '../../../i18n/chosen-language.js';

export type PerLanguage = Partial<Record<Language, string>>;

/** What is written, trimmed, in these languages; undefined where nothing is. */
export function written(words: PerLanguage, languages: readonly Language[]): PerLanguage | undefined {
  const given = languages.flatMap((language) => {
    const text = words[language]?.trim() ?? '';
    return text === '' ? [] : [[language, text] as const];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
