import { franc } from 'franc';
import { isLanguage, type Language } from '../../languages/languages.js';

export interface LanguageHint {
  fileName?: string;
  language?: Language;
}

/**
 * The language of a text: as the caller states it, or the file name, or else as the text shows. `doubt` is the language that
 * the text plainly has instead. Null: nobody can tell.
 */
export function decideLanguage(
  text: string,
  hint: LanguageHint,
): { language: Language; doubt: Language | null } | null {
  const detected = detectLanguage(text);
  const language = hint.language ?? languageOfFileName(hint.fileName ?? '') ?? detected?.language;
  if (!language) return null;
  return { language, doubt: detected?.plain && detected.language !== language ? detected.language : null };
}

/** The language of `name.<language>.txt`. */
export function languageOfFileName(fileName: string): Language | null {
  const tag = /\.([a-z]{2})\.txt$/i.exec(fileName)?.[1]?.toLowerCase();
  return isLanguage(tag) ? tag : null;
}

/**
 * What the letters and, in all but short texts, the trigrams of a text show. `plain`: both show the same, in a text long enough.
 * Letters beyond Russian are every fifth or so of Kazakh; a Russian text has some in its names.
 */
export function detectLanguage(text: string): { language: Language; plain: boolean } | null {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const byLetters = languageByLetters(sample);
  if (byLetters === null) return null;
  if (letters < SHORT_TEXT) return { language: byLetters, plain: false };
  const byTrigrams = TRIGRAM_LANGUAGES[franc(sample, { only: Object.keys(TRIGRAM_LANGUAGES) })] ?? byLetters;
  return { language: byTrigrams, plain: byTrigrams === byLetters };
}

function languageByLetters(text: string): Language | null {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (latin === 0 && cyrillic === 0) return null;
  if (latin > cyrillic) return 'en';
  const kazakh = text.match(/[әғқңөұүһі]/giu)?.length ?? 0;
  return kazakh >= KAZAKH_SHARE * cyrillic ? 'kk' : 'ru';
}

const SAMPLE = 20_000;
const SHORT_TEXT = 40;
const KAZAKH_SHARE = 0.04;
const TRIGRAM_LANGUAGES: Record<string, Language> = { kaz: 'kk', rus: 'ru', eng: 'en' };
