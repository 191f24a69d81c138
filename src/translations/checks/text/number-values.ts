import type { Language } from '../../../languages/languages.js';
import type { Range } from '../../../languages/sentences.js';
import { currencyBefore, measureAfter, type Measure } from './measures.js';
import { romanValue } from './roman.js';

/** A number of a text. Offsets take in the word for thousands and the like, and what it counts. */
export interface WrittenNumber extends Range {
  written: string;
  /** First as the language writes numbers, then what it may also mean. */
  values: readonly number[];
  /** Its numbers one by one, where it may be several: `34 120`, `2 млн 300 тыс.` */
  parts: readonly number[];
  measure: Measure | null;
  /** The measure of the number that closes the range or list: the 5 of `5–6 %`. */
  shared: Measure | null;
  /** It is part of a name: COVID-19, G20. */
  code: boolean;
  /** Where the digits themselves stand. */
  digits: Range;
  scaled: number;
}

export const SPACES = '[ \\u00A0\\u202F\\u2009]';

const NUMBER = new RegExp(
  [
    '24/7(?!\\d)',
    '(?<!\\d)\\d{1,9}(?:\\.\\d{1,9}){2,9}(?!\\d|[.,]\\d)',
    `(?<!\\d)\\d{1,3}(?:${SPACES}\\d{3}(?!\\d))+(?:[.,]\\d{1,9}(?!\\d))?`,
    '(?<!\\d)\\d{1,3}(?:,\\d{3}(?!\\d))+(?:\\.\\d{1,9}(?!\\d))?',
    '\\d+(?:[.,]\\d+)?',
    '(?<![\\p{L}\\p{N}-])[IVXІХ]{2,6}(?![\\p{L}\\p{N}])',
  ].join('|'),
  'gu',
);

const HALF = /\s(?:с половиной|жарым|and a half)(?!\p{L})|½/uy;
const SCALE =
  /(?:-\p{L}{1,3}(?=\s))?[\s-]{0,3}(?:(?<t>мың(?!жыл)\p{L}*|тыс(?:\.|яч(?!елет)\p{L}*|(?!\p{L}))|thousands?(?!\p{L})|(?<=\d)k(?!\p{L}))|(?<m>(?:млн|mln|mn)(?!\p{L})\.?|миллион(?!ер)\p{L}*|millions?(?!\p{L}))|(?<b>(?:млрд|bn|bln)(?!\p{L})\.?|миллиард(?!ер)\p{L}*|billions?(?!\p{L}))|(?<q>(?:трлн|trn|tn|trln)(?!\p{L})\.?|триллион\p{L}*|trillions?(?!\p{L})))/iuy;
const SCALES: Record<string, number> = { t: 1e3, m: 1e6, b: 1e9, q: 1e12 };

const RANGE_OR_LIST =
  /^(?:-?(?:дан|ден|тан|тен|нан|нен|ға|ге|қа|ке))?(?:\s?[–—‑−-]\s?|,\s|\s(?:до|to|мен|пен|бен|және|и|and|или|or|немесе|по)\s|\s(?=$))$/iu;

/** The numbers of a text without its dates, times and addresses, in their order. */
export function numbersOf(text: string, language: Language): WrittenNumber[] {
  const found = [...text.matchAll(NUMBER)].flatMap(({ 0: digits, index }) => readAt(text, digits, index, language));
  return shareOut(text, sumsJoined(text, found));
}

function readAt(text: string, digits: string, index: number, language: Language): WrittenNumber[] {
  if (digits === '24/7' || isExponent(text, digits, index)) return [];
  const chain = digits.split('.');
  if (chain.length > 2) return chain.map((part) => plain(text, part, index, digits.length));
  const at = { start: index, end: index + digits.length };
  const { start, end, measure, scaled, half } = surroundings(text, at);
  const values = valuesOf(digits, text, index, language).map((value) => (value + half) * scaled);
  const parts = / /.test(digits) ? digits.split(' ').map((part) => Number(part.replace(',', '.'))) : [];
  const code = /\p{L}-?$/u.test(text.slice(Math.max(0, index - 2), index));
  return [
    { start, end, written: text.slice(start, end), values, parts, measure, shared: null, code, digits: at, scaled },
  ];
}

/** The word for thousands and the like behind the digits, and the measure behind that, or a currency before them. */
function surroundings(text: string, { start, end }: Range) {
  const scale = scaleAfter(text, end);
  const { half } = scale;
  const after = measureAfter(text, scale.end);
  const before = after?.measure.kind === 'currency' ? null : currencyBefore(text, start);
  if (!before)
    return { start, end: after?.end ?? scale.end, measure: after?.measure ?? null, scaled: scale.factor, half };
  const short = shortScale(text, scale.end) ?? scale;
  return { start: before.start, end: short.end, measure: before.measure, scaled: short.factor, half };
}

function plain(text: string, part: string, start: number, length: number): WrittenNumber {
  const range = { start, end: start + length };
  const written = text.slice(range.start, range.end);
  return {
    ...range,
    written,
    values: [Number(part)],
    parts: [],
    measure: null,
    shared: null,
    code: true,
    digits: range,
    scaled: 1,
  };
}

function scaleAfter(text: string, at: number): { factor: number; half: number; end: number } {
  HALF.lastIndex = at;
  const half = HALF.test(text) ? 0.5 : 0;
  const from = half ? HALF.lastIndex : at;
  SCALE.lastIndex = from;
  const groups = SCALE.exec(text)?.groups;
  const [name] = Object.entries(groups ?? {}).find(([, written]) => written !== undefined) ?? [];
  return name ? { factor: SCALES[name] ?? 1, half, end: SCALE.lastIndex } : { factor: 1, half, end: from };
}

/** `$5m` and `$2.3B`: only right behind the digits of an amount of money. */
function shortScale(text: string, at: number): { factor: number; end: number } | null {
  const letter = /^[mMbB](?!\p{L})/u.exec(text.slice(at, at + 2))?.[0].toLowerCase();
  return letter ? { factor: letter === 'm' ? 1e6 : 1e9, end: at + 1 } : null;
}

/** By the language's own grouping and decimal mark first. */
function valuesOf(digits: string, text: string, index: number, language: Language): number[] {
  const roman = romanValue(digits);
  if (roman !== null) return [roman];
  const bare = digits.replace(/[\s\u00A0\u202F\u2009]/g, '');
  const grouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(bare) && (language === 'en' || /,\d+[,.]/.test(bare));
  if (grouped) return [Number(bare.replace(/,/g, ''))];
  const value = Number(bare.replace(',', '.'));
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(bare) && language !== 'en') return [value, value * 1000];
  return [value, ...otherYears(text, digits, index)];
}

/** `90-х`, `90s` are 1990, and the 26 of `2025/26` is 2026. */
function otherYears(text: string, digits: string, index: number): number[] {
  if (!/^\d0?\d?$/.test(digits) || digits.length !== 2) return [];
  const decade =
    digits.endsWith('0') &&
    /^(?:-?[ех](?!\p{L})|-?жылд|s(?!\p{L})|-?ші? жылд)/iu.test(text.slice(index + 2, index + 9));
  const season = /(?<!\d)\d{4}[/–-]$/.test(text.slice(Math.max(0, index - 6), index));
  const value = Number(digits);
  if (season) return [value + 1900, value + 2000];
  return decade ? [value + 1900, value + 2000, value + 1800] : [];
}

/** The 2 of `м2` is no number. */
function isExponent(text: string, digits: string, index: number): boolean {
  return /^[23]$/.test(digits) && /(?<!\p{L})(?:к?м|см|k?m|cm)$/iu.test(text.slice(Math.max(0, index - 4), index));
}

/** `2 млн 300 тыс.` is one number. */
function sumsJoined(text: string, numbers: readonly WrittenNumber[]): WrittenNumber[] {
  const joined: WrittenNumber[] = [];
  for (const number of numbers) {
    const last = joined.at(-1);
    if (last && last.scaled > 1 && !last.measure && isRestOf(last, number, text.slice(last.end, number.start))) {
      const values = [(last.values[0] ?? 0) + (number.values[0] ?? 0)];
      const parts = [...(last.parts.length ? last.parts : last.values.slice(0, 1)), ...number.values.slice(0, 1)];
      joined[joined.length - 1] = {
        ...{ ...number, start: last.start, digits: last.digits, values, parts },
        written: text.slice(last.start, number.end),
      };
    } else joined.push(number);
  }
  return joined;
}

function isRestOf(last: WrittenNumber, next: WrittenNumber, between: string): boolean {
  const smaller = next.scaled > 1 ? next.scaled < last.scaled : next.measure !== null || (next.values[0] ?? 0) >= 1000;
  return /^\s{1,2}$/.test(between) && smaller && (next.values[0] ?? 0) < last.scaled;
}

/** In `5–6 млрд теңге` the 5 counts milliards of tenge too. */
function shareOut(text: string, numbers: readonly WrittenNumber[]): WrittenNumber[] {
  const shared: WrittenNumber[] = [];
  let next: WrittenNumber | undefined;
  for (const number of numbers.toReversed()) {
    let current = number;
    if (next && next.start - number.end < 14 && RANGE_OR_LIST.test(text.slice(number.end, next.start))) {
      const scaled = number.scaled === 1 ? number.values.map((value) => value * (next?.scaled ?? 1)) : [];
      const values = [...new Set([...number.values, ...scaled])];
      current = {
        ...number,
        values,
        scaled: Math.max(number.scaled, next.scaled),
        shared: next.measure ?? next.shared,
      };
    }
    shared.push(current);
    next = current;
  }
  return shared.reverse();
}
