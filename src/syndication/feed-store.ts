import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { DataSource, EntityManager } from 'typeorm';
import { entityTag } from '../publications/conditional.js';

/** PostgreSQL channel that tells `<path> <version>` of each feed whose bytes have changed. */
export const FEEDS_CHANNEL = 'jarshy_feeds';

/** A feed as it is served. */
export interface StoredFeed {
  path: string;
  contentType: string;
  body: Buffer;
  /** The same, compressed. */
  gzip: Buffer;
  /** Of `body`. */
  etag: string;
  /** When the bytes last changed, in full seconds as HTTP tells them; later with each change. */
  lastModified: Date;
  /** Grows with each change. */
  version: number;
}

const compress = promisify(gzip);

/**
 * Keeps the bytes and tells the processes that serve them, both with the commit of `tx`. Bytes that are kept already
 * change nothing.
 */
export async function storeFeed(
  tx: EntityManager,
  { path, contentType, body }: Pick<StoredFeed, 'path' | 'contentType' | 'body'>,
): Promise<void> {
  const etag = entityTag(body);
  if (await isStored(tx, [path, contentType, etag])) return;
  await tx.query(
    // Two changes within a second must not have one date: who asks by date would keep the first for ever.
    `WITH stored AS (
       INSERT INTO feeds AS f (path, content_type, etag, body, gzip, last_modified, version)
       VALUES ($1, $2, $3, $4, $5, date_trunc('second', now()), 1)
       ON CONFLICT (path) DO UPDATE SET
         content_type = excluded.content_type, etag = excluded.etag, body = excluded.body, gzip = excluded.gzip,
         last_modified = greatest(excluded.last_modified, f.last_modified + interval '1 second'),
         version = f.version + 1
       RETURNING path, version)
     SELECT pg_notify($6, path || ' ' || version) FROM stored`,
    [path, contentType, etag, body, await compress(body, { level: 9 }), FEEDS_CHANNEL],
  );
}

async function isStored(tx: EntityManager, values: string[]): Promise<boolean> {
  const found: unknown[] = await tx.query(
    `SELECT 1 FROM feeds WHERE path = $1 AND content_type = $2 AND etag = $3`,
    values,
  );
  return found.length > 0;
}

/** All feeds, or those of these paths. */
export async function readFeeds(db: DataSource, paths: string[] | null = null): Promise<StoredFeed[]> {
  const rows: (Omit<StoredFeed, 'version'> & { version: string })[] = await db.query(
    `SELECT path, content_type AS "contentType", body, gzip, etag, last_modified AS "lastModified", version
       FROM feeds WHERE $1::text[] IS NULL OR path = ANY ($1)`,
    [paths],
  );
  return rows.map((row) => ({ ...row, version: Number(row.version) }));
}

/** Path and version of all feeds. */
export async function readVersions(db: DataSource): Promise<Map<string, number>> {
  const rows: { path: string; version: string }[] = await db.query(`SELECT path, version FROM feeds`);
  return new Map(rows.map(({ path, version }) => [path, Number(version)]));
}
