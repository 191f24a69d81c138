import type { Language } from '../i18n/chosen-language.js';

const BETWEEN: Record<Language, string> = { kk: '.', ru: '.', en: '/' };

/** “16.12.2026 10:00”, in English “16/12/2026 10:00”, of `2026-12-16T10:00`; without a time of a day; empty of nothing. */
export function wallText(wall: string, language: Language): string {
  const [day = '', clock] = wall.split('T');
  const written = day.split('-').reverse().join(BETWEEN[language]);
  return clock === undefined ? written : `${written} ${clock.slice(0, 5)}`;
}

const ISO_DAY = /^\s*\d{4}-\d{2}-\d{2}T(?=\d)/;

/**
 * What a person has typed, as `2026-12-16T10:00`, or `withTime: false` as `2026-12-16`: day, month and year (or the year
 * first), then hours and minutes, with anything between them but letters. Undefined: no such time.
 */
export function wallIn(text: string, { withTime }: { withTime: boolean }): string | undefined {
  const figures = figuresIn(text);
  const isYearFirst = figures[0]?.length === 4;
  const [year = '', month = '', day = ''] = isYearFirst ? figures : figures.slice(0, 3).reverse();
  const [hours = '', minutes = ''] = clockIn(figures.slice(3));
  if (year.length !== 4 || !(withTime ? [4, 5] : [3]).includes(figures.length)) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(date)) return undefined;
  if (!withTime) return date;
  return isClock(hours, minutes) ? `${date}T${hours.padStart(2, '0')}:${minutes}` : undefined;
}

/** None where there are letters: “5:30 PM” is not 05:30. */
function figuresIn(text: string): readonly string[] {
  return /\p{L}/u.test(text.replace(ISO_DAY, '')) ? [] : (text.match(/\d+/g) ?? []);
}

/** “1000” is 10:00 too. */
function clockIn(figures: readonly string[]): readonly string[] {
  const [first = ''] = figures;
  return figures.length === 1 && first.length === 4 ? [first.slice(0, 2), first.slice(2)] : figures;
}

function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

function isClock(hours: string, minutes: string): boolean {
  return /^\d{1,2}$/.test(hours) && Number(hours) < 24 && /^[0-5]\d$/.test(minutes);
}
