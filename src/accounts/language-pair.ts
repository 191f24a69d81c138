import { z } from 'zod';
import { LANGUAGES, isLanguage, type Language } from '../languages/languages.js';

/** A direction of translation. Stored as `ru>kk`. */
export interface LanguagePair {
  from: Language;
  to: Language;
}

const language = z.enum(LANGUAGES);

export const languagePair = z
  .strictObject({ from: language, to: language })
  .refine(({ from, to }) => from !== to)
  .meta({ id: 'LanguagePair', description: 'A direction of translation, from one language into another' });

export function encodePair({ from, to }: LanguagePair): string {
  return `${from}>${to}`;
}

/** @throws RangeError when `text` is not a pair of two different languages such as `ru>kk`. */
export function decodePair(text: string): LanguagePair {
  const [from, to, ...rest] = text.split('>');
  if (rest.length === 0 && isLanguage(from) && isLanguage(to) && from !== to) return { from, to };
  throw new RangeError(`Not a language pair: ${text}`);
}

/** Without repetitions, in the order in which they were given. */
export function distinctPairs(pairs: readonly LanguagePair[]): LanguagePair[] {
  return [...new Set(pairs.map(encodePair))].map(decodePair);
}
