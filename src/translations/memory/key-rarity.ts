import type { EntityManager } from 'typeorm';
import type { SearchKeys } from './search-keys.js';

const FRESH_MS = 300_000;

interface Statistics {
  /** In how many units a common key is, by key. */
  units: ReadonlyMap<number, number>;
  /** At most in how many a key is that is not among them. */
  least: number;
}

const NOTHING_KNOWN: Statistics = { units: new Map(), least: 0 };

/** What PostgreSQL's statistics know of how often search keys occur: a guess that only steers the search. */
export class KeyRarity {
  private statistics: Promise<Statistics> | undefined;
  private readAt = 0;

  /** The rarest keys that together are in about `budget` units; at least one, if there is any. */
  async rarest(manager: EntityManager, { pairs, words }: SearchKeys, budget: number): Promise<number[]> {
    const statistics = await this.current(manager);
    // Two words beside each other are nearly always rare; of single words that are not common, most are not.
    const known = [
      ...pairs.map((key) => [key, statistics.units.get(key) ?? statistics.least / 30] as const),
      ...words.map((key) => [key, statistics.units.get(key) ?? statistics.least / 3] as const),
    ].sort(([, one], [, other]) => one - other);
    let sum = 0;
    return known.filter(([, units], index) => (sum += units) <= budget || index === 0).map(([key]) => key);
  }

  private current(manager: EntityManager): Promise<Statistics> {
    if (!this.statistics || Date.now() - this.readAt > FRESH_MS) {
      this.readAt = Date.now();
      this.statistics = read(manager);
      this.statistics.catch(() => (this.statistics = undefined));
    }
    return this.statistics;
  }
}

async function read(manager: EntityManager): Promise<Statistics> {
  const [row] = await manager.query<{ keys: number[]; shares: number[]; rows: number }[]>(
    `SELECT s.most_common_elems::text::integer[] AS keys, s.most_common_elem_freqs::float8[] AS shares,
            c.reltuples::float8 AS rows
       FROM pg_stats s JOIN pg_class c ON c.oid = 'memory_units'::regclass
      WHERE s.schemaname = current_schema() AND s.tablename = 'memory_units' AND s.attname = 'search_keys'`,
  );
  if (!row?.keys) return NOTHING_KNOWN;
  const { keys, shares, rows } = row;
  const units = new Map(keys.map((key, index) => [key, (shares[index] ?? 0) * rows]));
  return { units, least: Math.min(...units.values()) };
}
