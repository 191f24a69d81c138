import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../config/config.module.js';
import type { EngineName } from '../../config/engines.js';
import type { Config } from '../../config/env.js';
import { EngineLogEntity } from './engine-log.entity.js';

/** What the engines were sent: characters of each calendar month (UTC) against their budgets, and every request. */
@Injectable()
export class EngineAccounts {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'machineTranslation'>,
  ) {}

  /**
   * Takes characters from the budget of this month, in one statement, so that no two can spend the same ones.
   *
   * @returns the month to give them back to, or null when they are more than what is left
   */
  async reserve(engine: EngineName, characters: number): Promise<string | null> {
    const budget = this.config.machineTranslation.budgets[engine] ?? null;
    const rows = await this.db.query<{ month: string }[]>(
      `INSERT INTO engine_usage (engine, month, characters)
       SELECT $1, date_trunc('month', now() AT TIME ZONE 'UTC')::date, $2::bigint
        WHERE $3::bigint IS NULL OR $2::bigint <= $3::bigint
       ON CONFLICT (engine, month) DO UPDATE SET characters = engine_usage.characters + EXCLUDED.characters
        WHERE $3::bigint IS NULL OR engine_usage.characters + EXCLUDED.characters <= $3::bigint
       RETURNING month::text`,
      [engine, characters, budget],
    );
    return rows[0]?.month ?? null;
  }

  async giveBack(engine: EngineName, characters: number, month: string): Promise<void> {
    await this.db.query(`UPDATE engine_usage SET characters = characters - $2 WHERE engine = $1 AND month = $3::date`, [
      engine,
      characters,
      month,
    ]);
  }

  async write(row: Omit<EngineLogEntity, 'at'>): Promise<void> {
    await this.db.manager.insert(EngineLogEntity, row);
  }

  /** Of this month, by engine; one that was sent nothing is missing. */
  async ofThisMonth(): Promise<Map<string, number>> {
    const rows = await this.db.query<{ engine: string; characters: string }[]>(
      `SELECT engine, characters FROM engine_usage WHERE month = date_trunc('month', now() AT TIME ZONE 'UTC')::date`,
    );
    return new Map(rows.map(({ engine, characters }) => [engine, Number(characters)]));
  }
}
