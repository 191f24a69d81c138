import type { Language } from './languages.js';
import { kazakhToLatin, russianToLatin, withoutDiacritics } from './transliteration.js';

const LONGEST = 80;

// Stress marks, soft hyphens and apostrophes stand inside words and do not part them.
const INSIDE_WORDS = /[\p{M}\p{Cf}'’‘ʼʻ`´]/gu;

const LATIN: Record<Language, (lowerCase: string) => string> = {
  kk: kazakhToLatin,
  ru: russianToLatin,
  en: (lowerCase) => lowerCase,
};

/**
 * The title as part of an address: words of a–z and 0–9 joined by hyphens, at most 80 characters, cut at a word.
 * '' when the title has no letter or digit that can be written so.
 */
export function slugOf(title: string, language: Language): string {
  const letters = title.normalize('NFC').toLowerCase().replace(INSIDE_WORDS, '');
  const words = withoutDiacritics(LATIN[language](letters)).match(/[a-z0-9]+/g) ?? [];
  return cutAtWord(words.join('-'));
}

function cutAtWord(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const end = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, end > 0 ? end : LONGEST);
}
