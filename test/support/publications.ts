import { jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { newId } from '../../src/common/id.js';
import type { Presentation } from '../../src/documents/document-kind.js';
import type { Language } from '../../src/languages/languages.js';
import { OutboxService } from '../../src/outbox/outbox.service.js';
import { PublicationWriter, type Release } from '../../src/publications/publication-writer.js';

type Wanted = Partial<Release & Presentation>;

const writer = new PublicationWriter({ publicUrl: 'https://press.example' }, new OutboxService());
let made = 0;

/** Freezes a text as a release does. What is not given is made up, and differs from all others. */
export async function publish(db: DataSource, wanted: Wanted = {}): Promise<Release> {
  made += 1;
  const { title, description, html, section, ...given } = wanted;
  const presentation = given.presentation ?? {
    title: `Title ${made}`,
    description: `Summary ${made}.`,
    html: `<p>Text ${made}.</p>`,
    section: ['News'],
  };
  const told = Object.entries({ title, description, html, section }).filter(([, value]) => value !== undefined);
  const release: Release = {
    documentId: newId(),
    kind: 'article',
    language: 'en',
    sourceLanguage: 'ru',
    slug: `title-${made}`,
    revisionId: newId(),
    content: { number: made },
    officials: [],
    datedAt: null,
    change: { kind: 'update' },
    ...given,
    presentation: { ...presentation, ...Object.fromEntries(told) },
  };
  await db.transaction((tx) => writer.freeze(tx, release));
  return release;
}

/** One document in several languages, dated the same. */
export async function publishIn(db: DataSource, languages: Language[], wanted: Wanted = {}): Promise<Release[]> {
  const documentId = newId();
  const releases: Release[] = [];
  for (const language of languages) releases.push(await publish(db, { documentId, ...wanted, language }));
  return releases;
}

export async function withdraw(db: DataSource, { documentId, language }: Release): Promise<void> {
  await db.transaction((tx) =>
    writer.withdraw(tx, documentId, language, { kind: 'publishedInError', notice: null, redirectTo: null }),
  );
}

export async function readdress(db: DataSource, { documentId, language }: Release, slug: string): Promise<void> {
  await db.transaction((tx) => writer.readdress(tx, documentId, language, slug));
}

/** Fills the table with `count` publications in each language, a minute apart, and gathers statistics. */
export async function publishThousands(db: DataSource, count: number): Promise<void> {
  await db.query(
    `INSERT INTO publications (document_id, language, kind, slug, title, description, html, section, section_slugs,
            content, revision_id, published_at, first_released_at, updated_at, version, guid)
     SELECT document, language, CASE WHEN n % 10 = 0 THEN 'official' ELSE 'article' END, 'many-' || n, 'Many ' || n,
            '', repeat('text ', 200), '{Many}', ARRAY['many', 'part-' || n % 500], '{}', gen_random_uuid(),
            at, at, at, 1, 'tag:press.example,2020:' || n || language
       FROM (SELECT n, gen_random_uuid() AS document, timestamp '2020-01-01 00:00Z' + n * interval '1 minute' AS at
               FROM generate_series(1, $1::integer) AS n) AS documents,
            unnest('{kk,ru,en}'::text[]) AS language`,
    [count],
  );
  await db.query('ANALYZE publications');
}

export interface Query {
  sql: string;
  values: unknown[];
}

/** What is asked of PostgreSQL through `db` while `work` runs. */
export async function queriesDuring(db: DataSource, work: () => Promise<unknown>): Promise<Query[]> {
  const log = jest.spyOn(db.logger, 'logQuery');
  try {
    await work();
    return log.mock.calls.map(([sql, values]) => ({ sql, values: (values as unknown[] | undefined) ?? [] }));
  } finally {
    log.mockRestore();
  }
}

/** The plan that PostgreSQL makes of it, as text. */
export async function planOf(db: DataSource, { sql, values }: Query): Promise<string> {
  const lines: { 'QUERY PLAN': string }[] = await db.query(`EXPLAIN ${sql}`, values);
  return lines.map((line) => line['QUERY PLAN']).join('\n');
}
