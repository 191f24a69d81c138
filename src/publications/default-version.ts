import type { Language } from '../languages/languages.js';

const READ_BY_MOST: readonly Language[] = ['en', 'ru', 'kk'];

/** The version for readers of none of our languages (hreflang `x-default`), of those that are published. */
export function defaultVersion<T extends { language: Language }>(versions: readonly T[]): T | undefined {
  return READ_BY_MOST.flatMap((language) => versions.find((version) => version.language === language) ?? [])[0];
}
