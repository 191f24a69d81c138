import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '../../common/problem.js';
import { toAlmatyIso } from '../../languages/almaty-time.js';
import type { Language } from '../../languages/languages.js';
import type { PairStatistics, StatisticsQuery, TranslationStatistics } from './statistics.schema.js';
import { FINDINGS, ORIGINS, STATES, STEPS, WEEKS } from './statistics.sql.js';

type Of<T> = T & { from: Language; to: Language };
type Origin = Omit<PairStatistics['origins'][number], 'share'>;
type Week = Omit<PairStatistics['weeks'][number], 'since'> & { since: Date };
type Steps = { submitted: number; returned: number } & PairStatistics['outcomes'];
type Period = [since: Date, until: Date, from: string | null, to: string | null];

const USUAL_MS = 30 * 24 * 3_600_000;

/** How translating goes, by language pair: five statements, whatever the number of texts. */
@Injectable()
export class StatisticsQueries {
  constructor(private readonly database: DataSource) {}

  /** @throws Problem 422 `statistics.empty_period` */
  async translation(query: StatisticsQuery): Promise<TranslationStatistics> {
    const until = query.until ? new Date(query.until) : new Date();
    const since = query.since ? new Date(query.since) : new Date(until.getTime() - USUAL_MS);
    if (since >= until) throw new Problem(422, 'statistics.empty_period');
    const period: Period = [since, until, query.from ?? null, query.to ?? null];
    const ask = <T>(sql: string) => this.database.query<Of<T>[]>(sql, period);
    const origins = await ask<Origin>(ORIGINS);
    const weeks = await ask<Week>(WEEKS);
    const states = await ask<PairStatistics['states'][number]>(STATES);
    const steps = await ask<Steps>(STEPS);
    const findings = await ask<PairStatistics['findings'][number]>(FINDINGS);
    const pairs = pairsOf([...origins, ...states, ...steps, ...findings]).map((pair) => {
      const ofPair = <T>(rows: Of<T>[]) =>
        rows.filter(({ from, to }) => from === pair.from && to === pair.to).map(bare);
      return {
        ...pair,
        ...figuresOf(ofPair(origins), ofPair(steps)[0]),
        weeks: ofPair(weeks).map((week) => ({ ...week, since: toAlmatyIso(week.since) })),
        states: ofPair(states),
        findings: ofPair(findings),
      };
    });
    return { since: since.toISOString(), until: until.toISOString(), pairs };
  }
}

const NO_STEPS: Steps = { submitted: 0, returned: 0, updated: 0, stillAccurate: 0, notApplicable: 0 };

function figuresOf(origins: Origin[], { submitted, returned, ...outcomes } = NO_STEPS) {
  const segments = origins.reduce((sum, origin) => sum + origin.segments, 0);
  const words = origins.reduce((sum, origin) => sum + origin.words, 0);
  return {
    translated: { segments, words },
    origins: origins.map((origin) => ({ ...origin, share: shareOf(origin.words, words) })),
    ...{ submitted, returned, returnedShare: shareOf(returned, submitted), outcomes },
  };
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

function pairsOf(rows: Of<object>[]) {
  const keys = [...new Set(rows.map(({ from, to }) => `${from}>${to}`))].sort();
  return keys.map((key) => {
    const [from, to] = key.split('>') as [Language, Language];
    return { from, to };
  });
}

function bare<T>({ from: _, to: __, ...row }: Of<T>) {
  return row as unknown as T;
}
