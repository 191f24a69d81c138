import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { AppModule } from '../../dist/src/app.module.js';
import { readConfig } from '../../dist/src/config/env.js';
import { FIRST_PUBLISHED, FIRST_RELEASABLE, publishedCopies, releasableCopies } from './copies.js';
import { releaseExamples, templates } from './template.js';

/** Of two documents, the newest first. */
export const MINUTES_BETWEEN = 5;
const LINES_AT_ONCE = 50;

/** The application without a server, on a migrated database. */
export async function application(databaseUrl, environment = {}) {
  const config = readConfig({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'error', ...environment });
  const module = AppModule.for({ config, databaseUrl, worker: false });
  return NestFactory.createApplicationContext(module, { logger: false });
}

/**
 * Fills the read model up to `published` documents in three languages, and adds documents that can be released, up to
 * `releasable`. What is there already stays: the older a document, the later it is added.
 */
export async function seed(databaseUrl, { published, releasable }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const found = await templatesIn(client, databaseUrl);
    // Foreign keys and triggers: the copies are as sound as what they are made from.
    await client.query('SET session_replication_role = replica');
    const articles = found.filter(({ kind }) => kind === 'article');
    await copy(client, found.map(publishedCopies), FIRST_PUBLISHED, published);
    await copy(client, articles.map(releasableCopies), FIRST_RELEASABLE, releasable);
    await client.query('VACUUM (ANALYZE) documents, variants, revisions, segments, publications');
  } finally {
    await client.end();
  }
}

async function templatesIn(client, databaseUrl) {
  const found = await templates(client);
  if (found.length > 0) return found;
  const app = await application(databaseUrl);
  try {
    await releaseExamples(app);
  } finally {
    await app.close();
  }
  return templates(client);
}

async function copy(client, kinds, first, count) {
  const { rows } = await client.query(
    `SELECT count(*)::integer AS there FROM documents WHERE id >= $1 AND id < $2`,
    [first, first + 40_000_000].map((number) => `00000000-0000-7000-8000-0000${number}`),
  );
  const { there } = rows[0];
  // The tables one after the other, so that nothing has to be kept.
  for (const table of Object.keys(kinds[0])) {
    const { columns } = kinds[0][table];
    const into = client.query(copyFrom(`COPY ${table} (${columns.map(pg.escapeIdentifier).join()}) FROM STDIN`));
    await pipeline(Readable.from(linesOf(kinds, table, first, there, count)), into);
  }
}

function* linesOf(kinds, table, first, from, to) {
  const newest = Date.now() - 3_600_000;
  let chunk = '';
  for (let index = from; index < to; index += 1) {
    const time = new Date(newest - index * MINUTES_BETWEEN * 60_000).toISOString();
    chunk += kinds[index % kinds.length][table].line(first + index, time);
    if (index % LINES_AT_ONCE !== 0) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
