import type { Language } from '../../languages/languages.js';

/** A number as it stands in a text. */
export interface NumberToken {
  written: string;
  start: number;
  end: number;
}

/** What a language reads in a number. */
export interface NumberValue {
  whole: string;
  /** The digits after the decimal separator; '' without one. */
  fraction: string;
  grouped: boolean;
}

// Groups of three by spaces, then whatever joins digits: decimals, groups, dates, times.
const NUMBER = /(?<!\d)(?:\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?!\d)|\d+)(?:[.,:]\d+)*/gu;

const SPACED = /^(\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+|\d+)(?:,(\d+))?$/u;
const ENGLISH = /^(\d{1,3}(?:[, \u00A0\u2009\u202F]\d{3})+|\d+)(?:\.(\d+))?$/u;

/** As CLDR writes numbers in the three languages. */
const SEPARATORS: Record<Language, { group: string; decimal: string }> = {
  kk: { group: '\u00A0', decimal: ',' },
  ru: { group: '\u00A0', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

// The digits of a mark are none of the text.
const MARK_OR_NUMBER = new RegExp(`<\\/?[1-9]\\d?>|${NUMBER.source}`, 'gu');

export function numbersIn(text: string): NumberToken[] {
  return [...text.matchAll(MARK_OR_NUMBER)].flatMap(({ 0: written, index }) =>
    written.startsWith('<') ? [] : [{ written, start: index, end: index + written.length }],
  );
}

export function withoutNumbers(text: string): string {
  return text.replace(NUMBER, '#');
}

/** Null for what is no plain number in this language, such as a date or a time. */
export function readNumber(written: string, language: Language): NumberValue | null {
  const [, whole, fraction = ''] = written.match(language === 'en' ? ENGLISH : SPACED) ?? [];
  if (whole === undefined) return null;
  const digits = whole.replace(/\D/g, '');
  return { whole: digits, fraction, grouped: digits !== whole };
}

/** As the language writes it; digits are grouped where `value` was. */
export function writeNumber({ whole, fraction, grouped }: NumberValue, language: Language): string {
  const { group, decimal } = SEPARATORS[language];
  const digits = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  return fraction === '' ? digits : `${digits}${decimal}${fraction}`;
}

/** The same for numbers of the same value, in whichever language they are written. */
export function valueOf(written: string, language: Language): string {
  const number = readNumber(written, language);
  return number ? `${number.whole}.${number.fraction}` : `as written ${written}`;
}
