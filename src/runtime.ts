import pg from 'pg';
import type { Logger } from 'pino';
import { createLogger } from './common/logger.js';
import { Problem } from './common/problem.js';
import type { Config } from './config/env.js';
import { migrate, pendingMigrations } from './database/data-source.js';
import { startEmbeddedPostgres } from './database/embedded-postgres.js';
import { migrateQueues } from './outbox/migrate-queues.js';

/** What every process and command stands on: a database that answers, and a logger. */
export interface Runtime {
  config: Config;
  logger: Logger;
  databaseUrl: string;
  /** Whether the database is the one in `dataDir`. */
  embedded: boolean;
  /** Lets go of the database. Without `wait`, the embedded one may still be stopping afterwards. */
  close(wait?: boolean): Promise<void>;
}

/** @throws Problem when there is no database to be had */
export async function openRuntime(config: Config): Promise<Runtime> {
  const logger = createLogger(config.logLevel);
  if (config.databaseUrl) {
    await requireDatabase(config.databaseUrl);
    return { config, logger, databaseUrl: config.databaseUrl, embedded: false, close: () => Promise.resolve() };
  }
  const postgres = await startEmbeddedPostgres(config.dataDir);
  return { config, logger, databaseUrl: postgres.url, embedded: true, close: (wait = true) => postgres.release(wait) };
}

/** Brings the tables up to date, and the queues' own where they live in PostgreSQL. Returns what was applied. */
export async function migrateAll({ databaseUrl, config }: Runtime): Promise<string[]> {
  const applied = await migrate(databaseUrl);
  if (!config.redisUrl) await migrateQueues(databaseUrl);
  return applied;
}

/**
 * The embedded database is brought up to date by whoever opens it; a server of one's own only by `jarshy migrate`.
 *
 * @throws Problem `database.not_migrated`
 */
export async function requireMigrated(runtime: Runtime): Promise<void> {
  if (runtime.embedded) await migrateAll(runtime);
  else if (await pendingMigrations(runtime.databaseUrl)) throw new Problem(500, 'database.not_migrated');
}

async function requireDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; encoding: string }>(
      `SELECT current_setting('server_version_num')::integer AS version,
              current_setting('server_encoding') AS encoding`,
    );
    const { version, encoding } = rows[0] as { version: number; encoding: string };
    if (version < 150_000)
      throw new Problem(500, 'database.too_old', { params: { version: Math.floor(version / 10_000) } });
    if (encoding !== 'UTF8') throw new Problem(500, 'database.not_utf8', { params: { encoding } });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(500, 'database.unreachable', { params: { cause: messageOf(error) } });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Node gathers refused addresses of one name into an error without a message of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
