import type { Schemas } from '../../api/client.js';

type Pair = Schemas['TranslationStatistics']['pairs'][number];
type LanguageParity = Schemas['OfficeParity']['languages'][number];

/** One place on the horizontal axis: its key, and a figure for each series; null: there is none. */
export interface Row {
  at: string;
  values: Readonly<Record<string, number | null>>;
}

export const STATES = ['draft', 'translation', 'review', 'approved', 'published'] as const;

/** How a series of a language pair is called here: `kk-ru`. */
export function pairKey({ from, to }: Pick<Pair, 'from' | 'to'>): string {
  return `${from}-${to}`;
}

/** Median hours in each state that texts go through, by language pair. */
export function hoursByState(pairs: readonly Pair[]): Row[] {
  return STATES.map((state) => ({
    at: state,
    values: Object.fromEntries(
      pairs.map((pair) => [pairKey(pair), pair.states.find((each) => each.state === state)?.medianHours ?? null]),
    ),
  })).filter(({ values }) => Object.values(values).some((value) => value !== null));
}

/** Words translated in each week that any pair has, in order; a week without words has none. */
export function wordsByWeek(pairs: readonly Pair[]): Row[] {
  const weeks = [...new Set(pairs.flatMap((pair) => pair.weeks.map(({ since }) => since)))].sort();
  return weeks.map((week) => ({
    at: week,
    values: Object.fromEntries(
      pairs.map((pair) => [pairKey(pair), pair.weeks.find(({ since }) => since === week)?.words ?? 0]),
    ),
  }));
}

/** Median hours that each language came after the first, by period; nothing where there is none in any. */
export function parityByPeriod(languages: readonly LanguageParity[]): Row[] {
  const periods = [...new Set(languages.flatMap(({ periods: all }) => all.map(({ since }) => since)))].sort();
  const rows = periods.map((period) => ({
    at: period,
    values: Object.fromEntries(
      languages.map(({ language, periods: all }) => [
        language,
        inHours(all.find(({ since }) => since === period)?.medianSeconds ?? null),
      ]),
    ),
  }));
  return rows.some(({ values }) => Object.values(values).some((value) => value !== null)) ? rows : [];
}

export function inHours(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds / 360) / 10;
}
