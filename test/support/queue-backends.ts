import { Redis } from 'ioredis';
import pg from 'pg';
import { migrateQueues } from '../../src/outbox/migrate-queues.js';
import { startRedis } from './redis.js';

/** What carries the jobs of one test file, and ways to harm it. */
export interface TestBackend {
  redisUrl: string | undefined;
  /** Every queue forgets everything. */
  lose(): Promise<void>;
  /** Nothing can be added until mend(). */
  stall(): Promise<void>;
  mend(): Promise<void>;
  stop(): Promise<void>;
}

export async function postgresBackend(databaseUrl: string): Promise<TestBackend> {
  await migrateQueues(databaseUrl);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const tables = await pool.query<{ list: string }>(
    `SELECT string_agg(format('bullmq.%I', tablename), ', ') AS list FROM pg_tables
     WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
  );
  return {
    redisUrl: undefined,
    lose: async () => void (await pool.query(`TRUNCATE ${tables.rows[0]?.list} CASCADE`)),
    stall: async () => void (await pool.query('ALTER SCHEMA bullmq RENAME TO mislaid')),
    mend: async () => void (await pool.query('ALTER SCHEMA mislaid RENAME TO bullmq')),
    stop: () => pool.end(),
  };
}

export async function redisBackend(): Promise<TestBackend> {
  const redis = await startRedis();
  const client = new Redis(redis.url);
  return {
    redisUrl: redis.url,
    lose: async () => void (await client.flushdb()),
    stall: async () => void (await client.client('PAUSE', 60_000, 'WRITE')),
    mend: async () => void (await client.client('UNPAUSE')),
    stop: async () => {
      client.disconnect();
      await redis.stop();
    },
  };
}
