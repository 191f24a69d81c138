import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { encodePair, type LanguagePair } from '../../accounts/language-pair.js';

interface Ratio {
  low: number;
  high: number;
}

/** As long as there is too little to measure. */
const UNKNOWN: Ratio = { low: 0.5, high: 2 };
const LEAST_UNITS = 500;
const MOST_UNITS = 20_000;
const LIFETIME_MS = 60 * 60 * 1000;

/** How long translations usually are: the 1st and the 99th percentile of target to source in the newest of the memory. */
@Injectable()
export class LengthRatios {
  private readonly known = new Map<string, { ratio: Promise<Ratio>; until: number }>();

  /** Over the connection of `tx`: whoever has one and waits for another one may wait for ever. */
  of(tx: EntityManager, pair: LanguagePair): Promise<Ratio> {
    const key = encodePair(pair);
    const known = this.known.get(key);
    if (known && known.until > Date.now()) return known.ratio;
    const ratio = measure(tx, pair);
    this.known.set(key, { ratio, until: Date.now() + LIFETIME_MS });
    ratio.catch(() => this.known.delete(key));
    return ratio;
  }
}

async function measure(tx: EntityManager, { from, to }: LanguagePair): Promise<Ratio> {
  const rows: { count: number; low: number | null; high: number | null }[] = await tx.query(
    `SELECT count(*)::integer AS count, percentile_cont(0.01) WITHIN GROUP (ORDER BY ratio) AS low,
            percentile_cont(0.99) WITHIN GROUP (ORDER BY ratio) AS high
       FROM (SELECT length(target_text)::float8 / length(source_text) AS ratio FROM memory_units
              WHERE source_language = $1 AND target_language = $2 AND reviewed AND length(source_text) >= 40
              ORDER BY id DESC LIMIT $3) AS newest`,
    [from, to, MOST_UNITS],
  );
  const { count, low, high } = rows[0] as (typeof rows)[number];
  return count < LEAST_UNITS || low === null || high === null ? UNKNOWN : { low, high };
}
