import { monthName, weekdayName } from './calendar-names.js';

describe('a calendar', () => {
  it.each([
    ['kk', 'ср', 'қазан'],
    ['ru', 'ср', 'окт.'],
    ['en', 'Wed', 'Oct'],
  ] as const)('names days and months in %s', (language, wednesday, october) => {
    expect([weekdayName('2026-12-16', language), monthName(10, language)]).toEqual([wednesday, october]);
  });
});
