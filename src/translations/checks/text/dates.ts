import type { Language } from '../../../languages/languages.js';
import type { Range } from '../../../languages/sentences.js';

/** A date of a text, as precisely as it is written; months count from 1. It may be impossible: 31 November. */
export interface WrittenDate extends Range {
  written: string;
  year: number | null;
  month: number;
  day: number | null;
}

const MONTHS: Record<Language, readonly string[]> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйе[кг] қазан қараша желтоқсан'.split(' '),
  ru: [
    ...['январ[ьяею]м?', 'феврал[ьяею]м?', 'март(?:а|е|у|ом)?', 'апрел[ьяею]м?', 'ма[йяею]м?', 'июн[ьяею]м?'],
    ...['июл[ьяею]м?', 'август(?:а|е|у|ом)?', 'сентябр[ьяею]м?', 'октябр[ьяею]м?', 'ноябр[ьяею]м?', 'декабр[ьяею]м?'],
  ],
  en: [
    ...['Jan(?:uary|\\.)?', 'Feb(?:ruary|\\.)?', 'Mar(?:ch|\\.)?', 'Apr(?:il|\\.)?', 'May', 'June?\\.?'],
    ...[
      'July?\\.?',
      'Aug(?:ust|\\.)?',
      'Sept?(?:ember|\\.)?',
      'Oct(?:ober|\\.)?',
      'Nov(?:ember|\\.)?',
      'Dec(?:ember|\\.)?',
    ],
  ],
};

const INDEXES = Object.fromEntries(
  Object.entries(MONTHS).map(([language, months]) => [
    language,
    months.map((month) => new RegExp(`^(?:${month})`, language === 'en' ? 'u' : 'iu')),
  ]),
) as unknown as Record<Language, readonly RegExp[]>;

const DAY = '(?<!\\d)\\d{1,2}(?!\\d)(?:-?(?:st|nd|rd|th|го|е|й|ші|шы|[дтн][ае]н|[ғг][ае]|[қк][ае])(?!\\p{L}))?';
const JOIN =
  '(?:\\s*[–—‑-]\\s*|,\\s*|,?\\s+(?:және|мен|пен|бен|и|по|до|and|to|through|until|or|или|немесе)\\s+(?:the\\s+)?|(?<=-[дтн][ае]н)\\s+)';
const YEAR = '(?<!\\d)(?:(?:1[6-9]|2[01])\\d{2}(?!\\d)|\\d{4}(?=\\s?(?:год|г\\.|жыл|ж\\.)))';

const RULES: Record<Language, readonly RegExp[]> = {
  kk: rules('kk', (month) => [
    `(?:(?<year>${YEAR})\\s?ж(?:ыл\\p{L}*|\\.)\\s+)?(?<days>${DAY}(?:${JOIN}${DAY}){0,5})\\s+(?:күнгі\\s+)?(?<months>${month}\\p{L}*)(?:\\s+айының)?(?:,?\\s+(?<later>${YEAR})\\s?ж(?:ыл|\\.))?`,
    `(?:(?<year>${YEAR})\\s?ж(?:ыл\\p{L}*|\\.)\\s+)?(?<months>${month}(?:[ндт][ыі]ң|\\s+айының))\\s+(?<days>${DAY}(?:${JOIN}${DAY}){0,5})(?=-\\p{L}|\\s?күн|(?<=-\\p{L}{2,3}))`,
    `(?<year>${YEAR})\\s?ж(?:ыл\\p{L}*|\\.)\\s+(?<months>${month}\\p{L}*(?:(?:${JOIN}|\\s+)${month}\\p{L}*){0,5})`,
  ]),
  ru: rules('ru', (month) => [
    `(?<days>${DAY}(?:${JOIN}${DAY}){0,5})\\s+(?<months>${month})(?!\\p{L})(?:,?\\s+(?<year>${YEAR}))?`,
    `(?<![\\p{L}])(?<months>${month}(?:${JOIN}${month}){0,5})(?!\\p{L})\\s+(?<year>${YEAR})`,
  ]),
  en: rules('en', (month) => [
    `(?<!\\p{L})(?<months>${month})(?!\\p{L})\\s+(?<days>${DAY}(?:(?:\\s?[–—‑-]\\s?|\\s+(?:and|to|through|until|or)\\s+(?:the\\s+)?|,\\s*(?=\\d{1,2}(?:,\\s\\d{1,2})*,?\\sand\\s\\d))${DAY}){0,5})(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?`,
    `(?<days>${DAY}(?:${JOIN}${DAY}){0,5})\\s+(?:day\\s+)?(?:of\\s+)?(?<months>${month})(?!\\p{L})(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))?`,
    `(?<!\\p{L})(?<months>${month}(?:${JOIN}${month}){0,5})(?!\\p{L}),?\\s+(?:of\\s+)?(?<year>${YEAR})`,
  ]),
};

const NUMERIC =
  /(?<![\d.,/-])(?:(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4}|\d{2})|(?<Y>\d{4})-(?<M>\d{2})-(?<D>\d{2})|(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<z>\d{4}))(?!\d|[./-]\d)/g;

/** The dates of a text, in any order: with a day, or at least a month and a year. Lists and ranges are several dates. */
export function datesOf(text: string, language: Language): WrittenDate[] {
  const found = numericDates(text);
  if (!/\d/.test(text)) return found;
  let rest = blank(text, found);
  for (const rule of RULES[language]) {
    const dates = [...rest.matchAll(rule)].flatMap((match) => read(match, language));
    found.push(...dates);
    rest = blank(rest, dates);
  }
  return found;
}

/** ISO 8601, with `--` for a year that is not written: `--12-16`, `2025-05`. */
export function isoOf({ year, month, day }: WrittenDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year ?? '-'}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
}

/** The text with what has been read blotted out, so that it is not read twice; offsets stay. */
export function blank(text: string, ranges: readonly Range[]): string {
  const sorted = ranges.toSorted((one, other) => one.start - other.start);
  let rest = '';
  let at = 0;
  for (const { start, end } of sorted) {
    if (start < at) continue;
    rest += text.slice(at, start) + '\uFFFC'.repeat(end - start);
    at = end;
  }
  return rest + text.slice(at);
}

function rules(language: Language, patterns: (month: string) => string[]): RegExp[] {
  return patterns(`(?:${MONTHS[language].join('|')})`).map((one) => new RegExp(one, language === 'en' ? 'gu' : 'giu'));
}

function read({ 0: written, index, groups = {} }: RegExpExecArray, language: Language): WrittenDate[] {
  const range = { start: index, end: index + written.length, written };
  const year = groups['year'] ?? groups['later'];
  const months = monthsIn(groups['months'] ?? '', language);
  const days = groups['days']?.match(/\d+/g) ?? [null];
  return months.flatMap((month) =>
    days.map((day) => ({ ...range, year: year ? Number(year) : null, month, day: day === null ? null : Number(day) })),
  );
}

function monthsIn(written: string, language: Language): number[] {
  return (written.match(/\p{L}+\.?/gu) ?? []).flatMap((word) => {
    const month = INDEXES[language].findIndex((pattern) => pattern.test(word));
    return month < 0 ? [] : [month + 1];
  });
}

function numericDates(text: string): WrittenDate[] {
  return [...text.matchAll(NUMERIC)].flatMap(({ 0: written, index, groups = {} }) => {
    const number = (...names: string[]) => Number(names.map((name) => groups[name]).find((part) => part !== undefined));
    const year = number('y', 'Y', 'z');
    const [day, month] = [number('d', 'D', 'a'), number('m', 'M', 'b')];
    // 12/16/2025: what cannot be a month is the day.
    const swapped = groups['z'] !== undefined && month > 12;
    const parts = swapped ? { month: day, day: month } : { month, day };
    // With a year of two digits only what can be a date is one.
    if (year < 100 && (month > 12 || day > 31)) return [];
    return [{ start: index, end: index + written.length, written, year: year < 100 ? 2000 + year : year, ...parts }];
  });
}
