// Runs outside Jest's module system, hence JavaScript over the compiled program.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../dist/src/database/data-source.js';
import { startEmbeddedPostgres } from '../../dist/src/database/embedded-postgres.js';

let stop = async () => {};

/** One real PostgreSQL for the whole test run, with a migrated template that each test file clones. */
export default async function startPostgresServer() {
  const folder = await mkdtemp(join(tmpdir(), 'jarshy-test-'));
  const server = await startEmbeddedPostgres(folder);
  stop = async () => {
    await server.release();
    await rm(folder, { recursive: true, force: true });
  };
  await execute(server.url, [
    'ALTER SYSTEM SET fsync = off',
    'ALTER SYSTEM SET synchronous_commit = off',
    'SELECT pg_reload_conf()',
    'CREATE DATABASE jarshy_template',
  ]);
  const template = new URL(server.url);
  template.pathname = '/jarshy_template';
  await migrate(template.href);
  process.env['JARSHY_TEST_SERVER'] = server.url;
}

export const stopPostgresServer = () => stop();

async function execute(url, statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
