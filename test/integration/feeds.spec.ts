import { DataSource } from 'typeorm';
import { readConfig } from '../../src/config/env.js';
import { OutboxService } from '../../src/outbox/outbox.service.js';
import { FEED_FORMATS, feedPath, type FeedFormat, type FeedScope } from '../../src/publications/addresses.js';
import { PublicScopesQuery } from '../../src/publications/public-scopes.query.js';
import { PublicationWriter } from '../../src/publications/publication-writer.js';
import { PublicationsAgencyQuery } from '../../src/publications/publications-agency.query.js';
import { PublicationsFeedQuery } from '../../src/publications/publications-feed.query.js';
import { PublicationsMonthsQuery } from '../../src/publications/publications-months.query.js';
import { FeedReader } from '../../src/syndication/feed-reader.service.js';
import { FeedTopics } from '../../src/syndication/feed-topics.service.js';
import { Publishers } from '../../src/syndication/publishers.service.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { planOf, publish, publishIn, publishThousands, queriesDuring, withdraw } from '../support/publications.js';

const config = readConfig({ LOG_LEVEL: 'silent', PUBLIC_URL: 'https://press.example' });
const ALL: FeedScope = { of: 'all' };

let database: TestDatabase;
let db: DataSource;
let reader: FeedReader;
let topics: FeedTopics;

beforeAll(async () => {
  database = await cloneDatabase();
  db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  const scopes = new PublicScopesQuery(db);
  const publishers = new Publishers(config);
  reader = new FeedReader(new PublicationsFeedQuery(db), scopes, publishers);
  topics = new FeedTopics(reader, scopes, publishers);
});
beforeEach(() => db.query('TRUNCATE publications, publication_revisions, publication_addresses, public_sections'));
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function rendered(scope: FeedScope = ALL, format: FeedFormat = 'rss') {
  const found = await reader.render('en', scope, format);
  if ('because' in found) throw new Error(`There is no feed: ${found.because}`);
  return found;
}

const titles = async (scope?: FeedScope) =>
  [...(await rendered(scope)).body.matchAll(/<item><title>(.*?)<\/title>/g)].map(([, title]) => title);

async function itemOf(guid: string) {
  const text = (await rendered()).body.split('<item>').find((part) => part.includes(`>${guid}</guid>`)) ?? '';
  const value = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(text)?.[1];
  return { text, title: value('title'), pubDate: value('pubDate'), updated: value('atom:updated') };
}

const guidOf = async (documentId: string) =>
  (await db.query<{ guid: string }[]>('SELECT guid FROM publications WHERE document_id = $1', [documentId]))[0]!.guid;

describe('a feed', () => {
  it.each(FEED_FORMATS)('is there as %s, with nothing in it, before anything is published', async (format) => {
    const { body } = await rendered(ALL, format);
    expect(body).toContain(`https://press.example${feedPath('en', ALL, format)}`);
    expect(body).not.toMatch(/<item>|<entry>|"id"/);
  });

  it('tells the 60 newest of its language, in one query', async () => {
    await publishThousands(db, 100);
    const queries = await queriesDuring(db, () => rendered());
    expect(queries).toHaveLength(1);
    expect(await titles()).toEqual(Array.from({ length: 60 }, (_, n) => `Many ${100 - n}`));
  });

  it('is read once for all its formats', async () => {
    await publish(db);
    const queries = await queriesDuring(db, () =>
      Promise.all(FEED_FORMATS.map((format) => reader.render('en', ALL, format))),
    );
    expect(queries).toHaveLength(1);
  });

  it('keeps its bytes as long as nothing in it changes', async () => {
    await publish(db);
    expect((await rendered()).body).toBe((await rendered()).body);
  });

  it('leads from each entry to the other languages', async () => {
    const [english] = await publishIn(db, ['en', 'ru'], { slug: 'both' });
    expect((await rendered(ALL, 'atom')).body).toContain(
      '<link rel="related" type="text/html" hreflang="ru" href="https://press.example/ru/news/both"/>',
    );
    await withdraw(db, { ...english!, language: 'ru' });
    expect((await rendered(ALL, 'atom')).body).not.toContain('rel="related"');
  });
});

describe('what happens to a text in a feed', () => {
  const released = { title: 'First', datedAt: new Date('2020-05-01T06:00:00Z') };

  it('is nothing but its words after a minor edit', async () => {
    const release = await publish(db, released);
    const guid = await guidOf(release.documentId);
    const before = await itemOf(guid);
    await publish(db, { ...release, title: 'Frist', html: '<p>edited</p>', change: { kind: 'minor' } });
    const after = await itemOf(guid);
    expect(after).toMatchObject({ title: 'Frist', pubDate: before.pubDate, updated: before.updated });
    expect(after.text).toContain('edited');
  });

  it('is told as an update, under the same guid and date', async () => {
    const release = await publish(db, released);
    const guid = await guidOf(release.documentId);
    const before = await itemOf(guid);
    await publish(db, { ...release, title: 'Second', change: { kind: 'update' } });
    const after = await itemOf(guid);
    expect(after).toMatchObject({ title: 'Second', pubDate: before.pubDate });
    expect(after.updated).not.toBe(before.updated);
  });

  it('is told as a correction, with the note at the end, and moves no item', async () => {
    const release = await publish(db, released);
    await publish(db, { title: 'Newer', datedAt: new Date('2021-05-01T06:00:00Z') });
    await publish(db, { ...release, title: 'First', change: { kind: 'correction', note: 'It was five.' } });
    expect(await titles()).toEqual(['Newer', 'First']);
    const item = await itemOf(await guidOf(release.documentId));
    expect(item.text).toMatch(
      /&lt;strong&gt;Correction \(.*\):&lt;\/strong&gt; It was five\.&lt;\/p&gt;\n&lt;\/div&gt;/,
    );
  });

  it('is told while its correction is awaited, and not afterwards', async () => {
    const release = await publish(db, released);
    const writer = new PublicationWriter(config, new OutboxService());
    await db.transaction((tx) => writer.awaitCorrection(tx, release.documentId, 'en', 'kk'));
    expect((await rendered()).body).toContain('The Kazakh text has been corrected');
    await db.transaction((tx) => writer.settleCorrection(tx, release.documentId, 'en'));
    expect((await rendered()).body).not.toContain('has been corrected');
  });

  it('is told for 30 days as withdrawn, and then no more', async () => {
    const release = await publish(db, { ...released, title: 'Secret' });
    const guid = await guidOf(release.documentId);
    await withdraw(db, release);
    expect(await itemOf(guid)).toMatchObject({ title: 'Publication withdrawn' });
    expect((await rendered()).body).not.toContain('Secret');
    expect((await rendered(ALL, 'atom')).body).toContain(`<at:deleted-entry ref="${guid}"`);
    await db.query(`UPDATE publications SET withdrawn_at = now() - interval '31 days'`);
    expect(await titles()).toEqual([]);
  });

  it('is told as it was before, once it is reinstated', async () => {
    const release = await publish(db, released);
    const before = await itemOf(await guidOf(release.documentId));
    await withdraw(db, release);
    const writer = new PublicationWriter(config, new OutboxService());
    await db.transaction((tx) => writer.reinstate(tx, release.documentId, 'en'));
    const after = await itemOf(await guidOf(release.documentId));
    expect(after).toMatchObject({ title: 'First', pubDate: before.pubDate });
    expect((await rendered(ALL, 'atom')).body).not.toContain('deleted-entry');
  });
});

describe('the feed of a section', () => {
  const of = (slug: string): FeedScope => ({ of: 'section', slug });

  it('tells what is in it and in what is below it', async () => {
    await publish(db, { title: 'Above', section: ['News'] });
    await publish(db, { title: 'Below', section: ['News', 'City'] });
    await publish(db, { title: 'Beside', section: ['Sport'] });
    expect((await titles(of('news'))).sort()).toEqual(['Above', 'Below']);
    expect(await titles(of('city'))).toEqual(['Below']);
    expect((await rendered(of('city'))).body).toContain(
      '<title>City – Jarshy</title><link>https://press.example/en/sections/city</link>',
    );
  });

  it('stays, and is empty, when nothing is left in it', async () => {
    const release = await publish(db, { section: ['Old'] });
    await publish(db, { ...release, section: ['New'] });
    expect(await titles(of('old'))).toEqual([]);
  });

  it.each(['never', '', 'a\0b'])('is not there for %j, which there is none of', async (slug) => {
    await publish(db);
    expect(await reader.render('en', of(slug), 'rss')).toEqual({ because: 'unknown' });
  });

  it('is known when two releases open it at once', async () => {
    await Promise.all([1, 2, 3].map((n) => publish(db, { section: ['A', 'B'], slug: `at-once-${n}` })));
    expect(await new PublicScopesQuery(db).sections('en')).toEqual([
      { slug: 'a', name: 'A' },
      { slug: 'b', name: 'B' },
    ]);
  });
});

describe('the feed of an official', () => {
  const of = (slug: string): FeedScope => ({ of: 'official', slug });
  const profile = () => publish(db, { kind: 'official', title: 'A. Person', slug: 'person' });

  async function named() {
    const release = await profile();
    await publish(db, { ...release, officials: [release.documentId], change: { kind: 'minor' } });
    return release;
  }

  it('tells the profile and what names them', async () => {
    const { documentId } = await named();
    await publish(db, { title: 'Names them', officials: [documentId], datedAt: new Date('2020-01-01') });
    await publish(db, { title: 'Does not' });
    expect((await titles(of('person'))).slice(1)).toEqual(['Names them']);
    expect((await rendered(of('person'))).body).toContain('<title>A. Person – Jarshy</title>');
  });

  it('has moved with the profile', async () => {
    const release = await named();
    await publish(db, { ...release, officials: [release.documentId], slug: 'new-person' });
    expect(await reader.render('en', of('person'), 'rss')).toEqual({
      because: 'moved',
      scope: { of: 'official', slug: 'new-person', name: release.presentation.title },
    });
  });

  it('has ended when the profile was withdrawn, and is none of a stranger', async () => {
    await withdraw(db, await named());
    expect(await reader.render('en', of('person'), 'rss')).toEqual({ because: 'gone' });
    expect(await reader.render('en', of('stranger'), 'rss')).toEqual({ because: 'unknown' });
  });
});

it('tells profiles in the feed of appointments', async () => {
  await publish(db, { kind: 'official', title: 'A. Person' });
  await publish(db, { title: 'An article' });
  expect(await titles({ of: 'appointments' })).toEqual(['A. Person']);
});

describe('among many publications', () => {
  const official = '01970000-0000-7000-8000-0000000000ff';

  beforeEach(async () => {
    await publishThousands(db, 5_000);
    await db.query(`UPDATE publications SET officials = ARRAY[$1::uuid] WHERE slug = 'many-77'`, [official]);
    await db.query(
      `UPDATE publications SET withdrawn_at = now(), withdrawal_kind = 'duplicate' WHERE slug = 'many-99'`,
    );
    await db.query('ANALYZE publications');
  });

  it.each([
    [{ of: 'all' } as const, 'publications_newest'],
    [{ of: 'appointments' } as const, 'publications_newest_of_kind'],
    [{ of: 'section', slug: 'part-7' } as const, 'publications_sections'],
    [{ of: 'section', slug: 'many' } as const, 'publications_newest'],
    [{ of: 'official', documentId: official } as const, 'publications_officials'],
  ])('reads %p by %s alone', async (content, index) => {
    const [query] = await queriesDuring(db, () => new PublicationsFeedQuery(db).read('en', content));
    const plan = await planOf(db, query!);
    expect(plan).toContain(`${index}`);
    expect(plan).toContain('publications_withdrawn');
    expect(plan).not.toContain('Seq Scan on publications');
  });
});

describe('maps and archives among many publications', () => {
  const months = () => new PublicationsMonthsQuery(db);
  const january = { from: new Date('2019-12-31T18:00:00Z'), to: new Date('2020-01-31T18:00:00Z') };
  const firstHour = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2020-01-01T01:00:00Z') };
  const part = { skip: 200, limit: 5 };

  beforeEach(async () => {
    await publishThousands(db, 5_000);
    await db.query(
      `UPDATE publications SET withdrawn_at = now(), withdrawal_kind = 'duplicate' WHERE slug = 'many-202'`,
    );
    await db.query('ANALYZE publications');
  });

  it('counts the pages of each month of each language', async () => {
    expect(await months().months()).toEqual(
      ['kk', 'ru', 'en'].map((language) => ({
        ...{ language, month: '2020-01', count: 4_999, updatedAt: expect.any(Date) },
      })),
    );
  });

  it.each([
    ['the pages of a part', () => months().pages('en', january, part), 'Index Scan'],
    ['an archive', () => months().archive('en', january, part), 'Index Scan'],
    ['the neighbours of an archive', () => months().archived('en', firstHour), 'Index Only Scan'],
  ])('reads %s by the index of the newest alone', async (_, read: () => Promise<unknown>, scan) => {
    const [query, ...more] = await queriesDuring(db, read);
    expect(more).toEqual([]);
    const plan = await planOf(db, query!);
    expect(plan).toMatch(new RegExp(`${scan}( Backward)? using publications_newest`));
    expect(plan).not.toContain('Seq Scan');
  });

  it('keeps the bounds of archives when something is withdrawn, and shows no page of it', async () => {
    const slugs = (rows: { slug: string }[]) => rows.map(({ slug }) => slug);
    expect(slugs(await months().archive('en', january, part))).toEqual(
      [201, 202, 203, 204, 205].map((n) => `many-${n}`),
    );
    expect(slugs(await months().pages('en', january, part))).toEqual([201, 203, 204, 205, 206].map((n) => `many-${n}`));
  });

  it.each([{}, { language: 'en' as const }, { since: new Date('2020-01-02') }])(
    'reads what agencies want of %p by the index of changes alone',
    async (filter) => {
      const agency = new PublicationsAgencyQuery(db);
      const [query] = await queriesDuring(db, () => agency.list({ limit: 20, ...filter }));
      expect(await planOf(db, query!)).toMatch(/^Limit.*\n +-> {2}Index Scan using publications_changed on/);
    },
  );

  it('gives agencies everything once, page by page', async () => {
    await db.query(`DELETE FROM publications WHERE language <> 'en' OR published_at > '2020-01-01 02:00Z'`);
    const agency = new PublicationsAgencyQuery(db);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await agency.list({ limit: 50, cursor });
      seen.push(...page.items.map(({ slug }) => slug));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => `many-${120 - n}`));
  });
});

describe('topics', () => {
  it('are all feeds that a change may have changed', async () => {
    const release = await publish(db, { kind: 'official', slug: 'person' });
    const changed = await topics.changedBy({
      ...{ language: 'en', kind: 'official', sectionSlugs: ['news'], officials: [release.documentId] },
    });
    expect(changed.sort()).toEqual(
      ['', '/appointments', '/officials/person', '/sections/news']
        .flatMap((scope) =>
          ['feed.atom', 'feed.json', 'feed.xml'].map((file) => `https://press.example/en${scope}/${file}`),
        )
        .sort(),
    );
  });

  it('of an article without officials are those of everything and its sections', async () => {
    const changed = await topics.changedBy({ language: 'kk', kind: 'article', sectionSlugs: [], officials: [] });
    expect(changed).toEqual(['feed.xml', 'feed.atom', 'feed.json'].map((file) => `https://press.example/kk/${file}`));
  });

  it('have the very bytes of the feed', async () => {
    await publish(db, { section: ['News'] });
    const { body, type } = await rendered({ of: 'section', slug: 'news' }, 'json');
    expect(await topics.content('https://press.example/en/sections/news/feed.json')).toEqual({
      contentType: type,
      body: Buffer.from(body),
    });
  });

  it.each([
    'https://press.example/en/feed.xml?a=1',
    'https://press.example/en/feed.rss',
    'https://press.example/de/feed.xml',
    'https://press.example/en/sections/%ZZ/feed.xml',
    'https://press.example/en/sections/a%62/feed.xml',
    'https://press.example.org/en/feed.xml',
    'http://press.example/en/feed.xml',
    'https://press.example/en/',
  ])('are not %s', async (url) => {
    expect(topics.isTopic(url)).toBe(false);
    expect(await topics.content(url)).toBeUndefined();
  });

  it('have no content where there is no feed', async () => {
    expect(topics.isTopic('https://press.example/en/sections/never/feed.xml')).toBe(true);
    expect(await topics.content('https://press.example/en/sections/never/feed.xml')).toBeUndefined();
  });
});
