import { runMigrations } from 'bullmq';
import pg from 'pg';
import { outliveBreak } from '../database/outlive-break.js';

/**
 * Creates or updates BullMQ's own tables (schema `bullmq`). Needed at deployment wherever the queues live in
 * PostgreSQL; does nothing when they are up to date, and processes that ask at the same time wait for each other.
 */
export async function migrateQueues(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'jarshy migrate' });
  outliveBreak(client);
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
