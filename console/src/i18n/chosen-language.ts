import type { components } from '../api/schema.js';

export type Language = components['schemas']['Person']['interfaceLanguage'];

export const LANGUAGES: readonly Language[] = ['kk', 'ru', 'en'];

/** Each in itself, whatever the interface speaks. */
export const OWN_NAMES: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

const KEPT_AS = 'jarshy.language';

/** What was chosen on this machine; before that, the first language of the browser that we speak. */
export function chosenLanguage(): Language {
  const wishes = [localStorage.getItem(KEPT_AS), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wishes.find(isLanguage) ?? 'kk';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT_AS, language);
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
