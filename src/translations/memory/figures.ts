import type { LanguagePair } from '../../accounts/language-pair.js';
import { numbersIn, readNumber, writeNumber } from './numbers.js';

/** Nothing to read but figures and what joins them; № and signs of currencies stand elsewhere in other languages. */
const FIGURES = /^(?=.*\d)[\d\s.,:;%‰+±×=<>≤≥/()*–—−-]+$/u;
const PERCENT = /(?<=\d)\s?%/gu;

/**
 * A text of figures alone, such as a cell of a table, as the language of the target writes it: `1 234,5 %` is `1,234.5%` in
 * English. Dates, times and whatever is no plain number stay as they are. Null for a text that says something.
 */
export function figuresFor(sourceText: string, { from, to }: LanguagePair): string | null {
  if (!FIGURES.test(sourceText)) return null;
  const written = numbersIn(sourceText).reduceRight((text, { written: number, start, end }) => {
    const value = readNumber(number, from);
    return value ? text.slice(0, start) + writeNumber(value, to) + text.slice(end) : text;
  }, sourceText);
  return written.replace(PERCENT, to === 'ru' ? '\u00A0%' : '%');
}
