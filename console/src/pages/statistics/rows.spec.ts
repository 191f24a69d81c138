import { hoursByState, inHours, parityByPeriod, wordsByWeek } from './rows.js';

type Pair = Parameters<typeof wordsByWeek>[0][number];

function pair(from: Pair['from'], to: Pair['to'], given: Partial<Pair>): Pair {
  return {
    ...{ from, to, translated: { segments: 0, words: 0 }, weeks: [], origins: [], states: [], findings: [] },
    ...{ submitted: 0, returned: 0, returnedShare: null },
    outcomes: { updated: 0, stillAccurate: 0, notApplicable: 0 },
    ...given,
  };
}

const week = (since: string, words: number) => ({ since, segments: 1, words });

describe('the rows of a chart', () => {
  it('have each week that any pair has, in order, and 0 where a pair has no words', () => {
    const pairs = [
      pair('ru', 'kk', { weeks: [week('2026-11-16', 120)] }),
      pair('ru', 'en', { weeks: [week('2026-11-16', 40), week('2026-11-09', 15)] }),
    ];
    expect(wordsByWeek(pairs)).toEqual([
      { at: '2026-11-09', values: { 'ru-kk': 0, 'ru-en': 15 } },
      { at: '2026-11-16', values: { 'ru-kk': 120, 'ru-en': 40 } },
    ]);
  });

  it('have the states that anything has been in, and no figure for a pair that has not', () => {
    const review = { state: 'review' as const, times: 2, meanHours: 3, medianHours: 2.5 };
    const pairs = [pair('ru', 'kk', { states: [review] }), pair('ru', 'en', {})];
    expect(hoursByState(pairs)).toEqual([{ at: 'review', values: { 'ru-kk': 2.5, 'ru-en': null } }]);
  });

  it('have the periods of all languages, in hours', () => {
    const period = { since: '2026-11-16', texts: 3, medianSeconds: 5_400, p90Seconds: 7_200 };
    const kk = {
      language: 'kk' as const,
      texts: 3,
      medianSeconds: 1,
      p90Seconds: 1,
      open: 0,
      longestOpenSeconds: null,
    };
    const languages = [
      { ...kk, periods: [period] },
      { ...kk, language: 'en' as const, periods: [] },
    ];
    expect(parityByPeriod(languages)).toEqual([{ at: '2026-11-16', values: { kk: 1.5, en: null } }]);
  });

  it.each([
    [null, null],
    [0, 0],
    [3_600, 1],
    [5_000, 1.4],
  ])('count %s seconds as %s hours', (seconds, hours) => {
    expect(inHours(seconds)).toBe(hours);
  });
});
