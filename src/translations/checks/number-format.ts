import type { Finding, SegmentCheck } from './check.js';
import { compareQuantities } from './text/compare-quantities.js';
import { isBlank } from './text/letters.js';
import type { WrittenNumber } from './text/number-values.js';

// 16.12 and 17.30 may be a day or a time; № 4.2 and “Web 2.0” are names.
const DAY_OR_TIME = /^(?:[0-2]?\d|3[01])\.[0-5]\d$/;
const NAMED =
  /(?:№|[nN]o\.|#|(?<!\p{L})(?:п|пп|ст|гл|т|ver|v|sec|art|р)\.|(?<!\p{L})(?:пункт|стать|раздел|глав|верси|нұсқа|тармақ|бап|бөлім|version|section|article|chapter|clause|закон|приказ)\p{L}*|\p{Script=Latin})\s?-?$/iu;

/** Decimals and groups as the target's language writes them: kk and ru 1 234,5; en 1,234.5. */
export const numberFormat: SegmentCheck = (source, target, context) => {
  if (isBlank(target)) return [];
  const isForeign = context.to === 'en' ? isForeignInEnglish : isForeignInCyrillic;
  return compareQuantities(source, target, context)
    .target.numbers.filter((number) => isForeign(digitsOf(target, number), number) && !isName(target, number))
    .map(({ digits }): Finding => {
      const written = target.slice(digits.start, digits.end);
      return { check: 'numberFormat', severity: 'warning', ...digits, params: { written } };
    });
};

function isForeignInCyrillic(digits: string, number: WrittenNumber): boolean {
  if (/,\d+[,.]\d/.test(digits)) return true;
  return digits.includes('.') && (isMeasured(number) || !DAY_OR_TIME.test(digits));
}

function isForeignInEnglish(digits: string): boolean {
  if (/\s/u.test(digits)) return true;
  return digits.includes(',') && !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits);
}

function isName(target: string, number: WrittenNumber): boolean {
  if (number.code) return true;
  return !isMeasured(number) && NAMED.test(target.slice(Math.max(0, number.start - 16), number.start));
}

function isMeasured({ measure, shared, scaled }: WrittenNumber): boolean {
  return measure !== null || shared !== null || scaled > 1;
}

function digitsOf(target: string, { digits }: WrittenNumber): string {
  return target.slice(digits.start, digits.end);
}
