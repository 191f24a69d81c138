import type { Language } from '../../src/languages/languages.js';
import type { CheckContext, Finding, SegmentCheck } from '../../src/translations/checks/check.js';

/** `kk-ru`: a translation from Kazakh into Russian. */
export type Pair = `${Language}-${Language}`;

const ANY: Omit<CheckContext, 'from' | 'to'> = {
  ...{ role: 'body', limit: 10_000, taken: 0, marks: [], sourceChanged: false },
  ...{ origin: 'human', score: null, fuzzy: false, edited: true, terms: { source: [], target: [] } },
  lengthRatio: { low: 0.5, high: 2 },
};

/** A context in which nothing but the texts can be wrong. */
export function contextOf(pair: Pair, facts: Partial<CheckContext> = {}): CheckContext {
  const [from, to] = pair.split('-') as [Language, Language];
  return { ...ANY, from, to, ...facts };
}

/** What a check finds, as `error 4–6 “, ” → “,”`; the replacement only where there is one. */
export function found(
  check: SegmentCheck,
  pair: Pair,
  texts: [string, string],
  facts?: Partial<CheckContext>,
): string[] {
  return check(...texts, contextOf(pair, facts)).map((finding) => shownFinding(finding, texts[1]));
}

export function shownFinding({ severity, start, end, replacement }: Finding, target: string): string {
  const place = `${severity} ${start}–${end} “${target.slice(start, end)}”`;
  return replacement === undefined ? place : `${place} → “${replacement}”`;
}
