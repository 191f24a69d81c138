import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type pg from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema, type MigrationInterface } from 'typeorm';
import { SnakeCaseNaming } from './naming.js';
import { outliveBreak } from './outlive-break.js';

type Class<T> = new () => T;

const MIGRATIONS = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'migrations');

export function dataSourceOptions(url: string, entities: (Class<object> | EntitySchema)[] = []): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    namingStrategy: new SnakeCaseNaming(),
    applicationName: 'jarshy',
    extra: { max: 10, connectionTimeoutMillis: 10_000, onConnect: outliveBreak },
    // Two processes that start at once must not migrate at once: see migrate().
    migrationsTransactionMode: 'each',
  };
}

/** Applies what is missing, once, however many processes ask at the same time. Returns the names of what was applied. */
export async function migrate(url: string): Promise<string[]> {
  const source = new DataSource({ ...dataSourceOptions(url), migrations: await loadMigrations() });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('jarshy:migrate'))`);
    return (await source.runMigrations()).map((migration) => migration.name);
  } finally {
    await lock.query(`SELECT pg_advisory_unlock(hashtext('jarshy:migrate'))`);
    await lock.release();
    await source.destroy();
  }
}

/** Whether the database lacks a migration that this program needs. Only looks, so that reading rights are enough. */
export async function pendingMigrations(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('migrations') IS NOT NULL AS there`);
  if (!rows[0]?.there) return true;
  const applied = await client.query<{ name: string }>(`SELECT name FROM migrations`);
  const names = new Set(applied.rows.map(({ name }) => name));
  return (await loadMigrations()).some(({ name }) => !names.has(name));
}

async function loadMigrations(): Promise<Class<MigrationInterface>[]> {
  const files = (await readdir(MIGRATIONS)).filter((file) => /^\d+-.+\.(js|ts)$/.test(file)).sort();
  const modules = await Promise.all(
    files.map(
      (file) =>
        import(pathToFileURL(join(MIGRATIONS, file)).href) as Promise<Record<string, Class<MigrationInterface>>>,
    ),
  );
  return modules.flatMap((module) => Object.values(module));
}
