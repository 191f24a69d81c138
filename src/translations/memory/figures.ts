import type { LanguagePair } from '../../accounts/language-pair.js';
import { numbersIn, readNumber, writeNumber, type NumberToken, type NumberValue } from './numbers.js';

const MARK = /<\/?[1-9]\d?>/g;
const TIMES_OR_SCORE = /^\d{1,3}:\d{1,2}(?:\s?[–—-]\s?\d{1,2}:\d{2})?$/u;
/** One quantity, or from one to another. №, signs of currencies and dates stand otherwise in other languages. */
const QUANTITIES = /^(?<first>[+±−-]?\d[\d.,\s]*[%‰]?)(?<second>\s?[–—-]\s?[+−-]?\d[\d.,\s]*[%‰]?)?$/u;
const PERCENT = /(?<=\d)\s?%/gu;

/**
 * A text that is a quantity and nothing else, such as a cell of a table, as the language of the target writes it:
 * `1 234,5 %` is `1,234.5%` in English. Null for whatever says more, or may be something else: a date, a telephone number,
 * `12.500` in Russian, which some mean as 12,5 and some as 12 500.
 */
export function figuresFor(sourceText: string, { from, to }: LanguagePair): string | null {
  const plain = sourceText.replace(MARK, '').trim();
  if (TIMES_OR_SCORE.test(plain)) return sourceText;
  const quantities = plain.match(QUANTITIES)?.groups;
  if (!quantities) return null;
  const numbers = numbersIn(sourceText).map((token) => ({ ...token, value: readNumber(token.written, from) }));
  // What reads as more numbers than there are quantities is a telephone number or the like.
  if (numbers.length !== (quantities['second'] === undefined ? 1 : 2) || !numbers.every(isQuantity)) return null;
  const written = numbers.reduceRight(
    (text, { value, start, end }) => text.slice(0, start) + writeNumber(value, to) + text.slice(end),
    sourceText,
  );
  return written.replace(PERCENT, to === 'ru' ? '\u00A0%' : '%');
}

/** Codes begin with 0. */
function isQuantity(token: NumberToken & { value: NumberValue | null }): token is NumberToken & { value: NumberValue } {
  return token.value !== null && !/^0\d/.test(token.value.whole);
}
