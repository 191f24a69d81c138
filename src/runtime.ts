import pg from 'pg';
import type { Logger } from 'pino';
import { createLogger } from './common/logger.js';
import { messageOf } from './common/message-of.js';
import { Problem } from './common/problem.js';
import type { Config } from './config/env.js';
import { migrate, pendingMigrations } from './database/data-source.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './database/embedded-postgres.js';
import { outliveBreak } from './database/outlive-break.js';
import { migrateQueues } from './outbox/migrate-queues.js';

/** What every process and command stands on: a database that answers, and a logger. */
export interface Runtime {
  config: Config;
  logger: Logger;
  databaseUrl: string;
  /** The database in `dataDir`; null when the configuration names another one. */
  embedded: EmbeddedPostgres | null;
  close(): Promise<void>;
}

/** @throws Problem when there is no database to be had */
export async function openRuntime(config: Config): Promise<Runtime> {
  const logger = createLogger(config.logLevel);
  if (config.databaseUrl) {
    await withClient(config.databaseUrl, requireSuitable);
    return { config, logger, databaseUrl: config.databaseUrl, embedded: null, close: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres(config.dataDir);
  return { config, logger, databaseUrl: embedded.url, embedded, close: () => embedded.release() };
}

/**
 * Brings the tables up to date, and the queues' own where they live in PostgreSQL. Returns what was applied.
 *
 * @throws Problem `database.forbidden` when the role may not create tables
 */
export async function migrateAll({ databaseUrl, config }: Runtime): Promise<string[]> {
  try {
    const applied = await migrate(databaseUrl);
    if (!config.redisUrl) await migrateQueues(databaseUrl);
    return applied;
  } catch (error) {
    throw forbiddenOr(error);
  }
}

/**
 * The embedded database is brought up to date by whoever opens it; a server of one's own only by `jarshy migrate`.
 *
 * @param queues whether the process works off jobs
 * @throws Problem `database.not_migrated`
 */
export async function requireMigrated(runtime: Runtime, { queues }: { queues: boolean }): Promise<void> {
  if (runtime.embedded) return void (await migrateAll(runtime));
  await withClient(runtime.databaseUrl, async (client) => {
    const lacksQueues = queues && !runtime.config.redisUrl && !(await hasQueues(client));
    if (lacksQueues || (await pendingMigrations(client))) throw new Problem(500, 'database.not_migrated');
  });
}

async function hasQueues(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_tables WHERE schemaname = 'bullmq' AND tablename = 'migration'`,
  );
  return rowCount === 1;
}

async function requireSuitable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::integer AS version, current_setting('server_encoding') AS encoding`,
  );
  const { version, encoding } = rows[0] as { version: number; encoding: string };
  if (version < 150_000)
    throw new Problem(500, 'database.too_old', { params: { version: Math.floor(version / 10_000) } });
  if (encoding !== 'UTF8') throw new Problem(500, 'database.not_utf8', { params: { encoding } });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  outliveBreak(client);
  await client.connect().catch((error: unknown) => {
    throw new Problem(500, 'database.unreachable', { params: { cause: messageOf(error) } });
  });
  try {
    await work(client);
  } catch (error) {
    throw forbiddenOr(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function forbiddenOr(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: string };
  return code === INSUFFICIENT_PRIVILEGE
    ? new Problem(500, 'database.forbidden', { params: { cause: message } })
    : error;
}

/** SQLSTATE insufficient_privilege. */
const INSUFFICIENT_PRIVILEGE = '42501';
