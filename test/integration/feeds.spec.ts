import { gunzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { readConfig } from '../../src/config/env.js';
import { DatabaseListener } from '../../src/database/listener.js';
import { PublicationsQuery } from '../../src/publications/publications.query.js';
import { FeedCache } from '../../src/syndication/feed-cache.js';
import { FeedRenderer } from '../../src/syndication/feed-renderer.service.js';
import { FEEDS_CHANNEL, readFeeds, storeFeed, type StoredFeed } from '../../src/syndication/feed-store.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { publish, publishThousands, queriesDuring, withdraw } from '../support/publications.js';

const PATH = '/en/feed.xml';
const config = readConfig({ LOG_LEVEL: 'silent', PUBLIC_URL: 'https://press.example' });

let database: TestDatabase;
let db: DataSource;
let renderer: FeedRenderer;

beforeAll(async () => {
  database = await cloneDatabase();
  db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  renderer = new FeedRenderer(db, new PublicationsQuery(db), config);
});
beforeEach(() => db.query('TRUNCATE publications, publication_revisions, feeds'));
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function stored(): Promise<StoredFeed> {
  const [feed] = await readFeeds(db, [PATH]);
  if (!feed) throw new Error('No feed is stored');
  return feed;
}

const someoneWaits = async () =>
  (await db.query<object[]>(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).length > 0;

const titlesOf = (body: Buffer) =>
  [...body.toString().matchAll(/<item><title>(.*?)<\/title>/g)].map(([, title]) => title);

describe('rendering a feed', () => {
  it('stores it, compressed too, and empty when nothing is published', async () => {
    await renderer.render('en');
    const feed = await stored();
    expect(feed).toMatchObject({ version: 1, contentType: 'application/rss+xml; charset=utf-8' });
    expect(feed.lastModified.getMilliseconds()).toBe(0);
    expect(gunzipSync(feed.gzip)).toEqual(feed.body);
    expect(titlesOf(feed.body)).toEqual([]);
    expect(feed.body.toString()).toContain(
      `<atom:link rel="self" type="application/rss+xml" href="https://press.example${PATH}"/>`,
    );
  });

  it('leaves everything as it is when the bytes are the same, and tells nobody', async () => {
    await publish(db);
    await renderer.render('en');
    const before = await stored();
    const heard = await messagesDuring(() => renderer.render('en'));
    expect(await stored()).toEqual(before);
    expect(heard).toEqual([]);
  });

  it('makes a new version when something is published, and tells it', async () => {
    await renderer.render('en');
    const before = await stored();
    await publish(db, { title: 'New' });
    const heard = await messagesDuring(() => renderer.render('en'));
    const after = await stored();
    expect(after.version).toBe(before.version + 1);
    expect(after.etag).not.toBe(before.etag);
    expect(titlesOf(after.body)).toEqual(['New']);
    expect(heard).toEqual([`${PATH} ${after.version}`]);
  });

  it('dates each change later than the one before, also within one second', async () => {
    const dates: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      await publish(db);
      await renderer.render('en');
      dates.push((await stored()).lastModified.getTime());
    }
    expect(new Set(dates).size).toBe(3);
    expect(dates).toEqual([...dates].sort());
  });

  it('tells nothing when the transaction fails', async () => {
    const heard = await messagesDuring(async () => {
      const failing = db.transaction(async (tx) => {
        await storeFeed(tx, { path: PATH, contentType: 'text/plain', body: Buffer.from('x') });
        throw new Error('no paper');
      });
      await expect(failing).rejects.toThrow('no paper');
    });
    expect(heard).toEqual([]);
    expect(await readFeeds(db)).toEqual([]);
  });

  it('never writes older things over newer ones when two workers render at once', async () => {
    const slow = new FeedRenderer(db, new SlowQuery(db), config);
    const rendering = slow.render('en');
    await eventually(() => Promise.resolve(SlowQuery.reading));
    await publish(db, { title: 'Newer' });
    const second = renderer.render('en');
    await Promise.race([second, eventually(someoneWaits)]);
    SlowQuery.goOn();
    await Promise.all([rendering, second]);
    expect(titlesOf((await stored()).body)).toEqual(['Newer']);
    expect((await stored()).version).toBe(2);
  });

  it('keeps to the 60 newest of its language, in four queries', async () => {
    await publishThousands(db, 100);
    const queries = await queriesDuring(db, () => renderer.render('en'));
    expect(titlesOf((await stored()).body)).toEqual(Array.from({ length: 60 }, (_, n) => `Many ${100 - n}`));
    expect(queries.map(({ sql }) => sql).filter((sql) => !/^(START|COMMIT)/.test(sql))).toHaveLength(4);
  });

  it('tells for 30 days that something was withdrawn', async () => {
    const release = await publish(db, { title: 'Withdrawn' });
    await renderer.render('en');
    const guid = /<guid[^>]*>([^<]+)</.exec((await stored()).body.toString())?.[1];
    await withdraw(db, release);
    await renderer.render('en');
    const feed = (await stored()).body.toString();
    expect(feed).toContain(`>${guid}</guid>`);
    expect(titlesOf(Buffer.from(feed))).toEqual(['Publication withdrawn']);
    await db.query(`UPDATE publications SET withdrawn_at = now() - interval '31 days'`);
    await renderer.render('en');
    expect(titlesOf((await stored()).body)).toEqual([]);
  });
});

describe('the feeds in the memory of a process', () => {
  let listener: DatabaseListener;
  let cache: FeedCache;

  beforeEach(async () => {
    await renderer.render('en');
    listener = new DatabaseListener(database.url);
    cache = new FeedCache(db, listener, config);
    await cache.start();
    await listener.onApplicationBootstrap();
    // After what it reads on connecting.
    await cache.findMissed();
  });
  afterEach(async () => {
    await cache.onModuleDestroy();
    await listener.onModuleDestroy();
  });

  const version = () => cache.get(PATH).version;

  it('are there once it has started', () => {
    expect(version()).toBe(1);
    expect(() => cache.get('/de/feed.xml')).toThrow('There is no feed /de/feed.xml');
  });

  it('follow what another process renders', async () => {
    await publish(db, { title: 'New' });
    await renderer.render('en');
    await eventually(() => Promise.resolve(version() === 2));
    expect(titlesOf(cache.get(PATH).plain.found.body!)).toEqual(['New']);
  });

  it('are not read again for a message about what is known already', async () => {
    const queries = await queriesDuring(db, async () => {
      await db.query(`SELECT pg_notify($1, $2)`, [FEEDS_CHANNEL, `${PATH} 1`]);
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    expect(queries).toHaveLength(1);
  });

  it('are found out to be stale when a message was missed', async () => {
    await publish(db);
    await db.query(`UPDATE feeds SET version = 7, body = 'x' WHERE path = $1`, [PATH]);
    expect(version()).toBe(1);
    await cache.findMissed();
    expect(version()).toBe(7);
    expect(cache.get(PATH).plain.found.body?.toString()).toBe('x');
  });

  it('are looked at once, by version, when nothing was missed', async () => {
    expect(await queriesDuring(db, () => cache.findMissed())).toHaveLength(1);
  });

  it('are read again after the connection was lost', async () => {
    await db.query(`UPDATE feeds SET version = 9 WHERE path = $1`, [PATH]);
    await db.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'jarshy listener'`);
    await eventually(() => Promise.resolve(version() === 9));
  });

  it('stay as they are while the database does not answer, which is logged', async () => {
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const failing = jest.spyOn(db, 'query').mockRejectedValue(new Error('gone'));
    await cache.findMissed();
    failing.mockRestore();
    expect(log.mock.calls).toEqual([[new Error('Feeds cannot be read')]]);
    log.mockRestore();
    expect(version()).toBe(1);
    await db.query(`UPDATE feeds SET version = 2 WHERE path = $1`, [PATH]);
    await cache.findMissed();
    expect(version()).toBe(2);
  });
});

/** Reads, and then dawdles before it hands over what it has read. */
class SlowQuery extends PublicationsQuery {
  static reading = false;
  static goOn = () => {};

  override async forFeed(...given: Parameters<PublicationsQuery['forFeed']>) {
    const read = await super.forFeed(...given);
    await new Promise<void>((resolve) => {
      SlowQuery.goOn = resolve;
      SlowQuery.reading = true;
    });
    return read;
  }
}

async function messagesDuring(work: () => Promise<unknown>): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.url });
  const heard: string[] = [];
  client.on('notification', ({ payload }) => heard.push(payload ?? ''));
  await client.connect();
  await client.query(`LISTEN ${FEEDS_CHANNEL}`);
  await work();
  // Messages come before the answer to the next query.
  await client.query('SELECT 1');
  await client.end();
  return heard;
}
