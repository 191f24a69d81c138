import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/app.js';
import { parsed } from '../support/feeds.js';
import { eventually } from '../support/eventually.js';
import { ninjsFaults, testOfNinjs } from '../support/ninjs-schema.js';
import { publish, publishIn, publishThousands, withdraw } from '../support/publications.js';

const HOST = 'https://press.example';

let test: TestApp;
let db: DataSource;

beforeAll(async () => {
  test = await startTestApp({ PUBLIC_CACHE_MIB: '16' });
  db = await new DataSource({ type: 'postgres', url: test.databaseUrl }).initialize();
});
afterAll(async () => {
  await db.destroy();
  await test.close();
});

const get = (url: string, headers: Record<string, string> = {}) =>
  test.app.inject({ url: url.replace(HOST, ''), headers });
const json = async <T>(url: string) => (await get(url)).json<T>();

/** Until the process under test has heard of it. */
const told = (url: string, text: string) => eventually(async () => (await get(url)).body.includes(text), text);

interface Archive {
  feed: {
    id: string;
    link: Record<string, string>[];
    entry?: { id: string }[];
    'at:deleted-entry'?: { '@_ref': string };
    'fh:archive'?: string;
  };
}

async function archive(url: string) {
  const { statusCode, body, headers } = await get(url);
  expect([url, statusCode]).toEqual([url, 200]);
  const { feed } = parsed<Archive>(body, ['entry', 'link']);
  const link = (rel: string) => feed.link.find((each) => each['@_rel'] === rel)?.['@_href'];
  return { feed, link, headers };
}

describe('the archives of Atom', () => {
  beforeAll(async () => {
    await publishThousands(db, 450);
    for (const month of ['2021-03', '2021-05']) {
      await publish(db, { language: 'kk', slug: month, datedAt: new Date(`${month}-15T00:00:00Z`) });
    }
    // No change tells of what was put into the table past the writer.
    await told('/kk/feed.atom', '2021-05');
  });

  it('lead from the feed through everything to the beginning, each entry once', async () => {
    const seen: string[] = [];
    const urls: string[] = [];
    const feed = await archive('/kk/feed.atom');
    for (let url = feed.link('prev-archive'); url !== undefined; url = (await archive(url)).link('prev-archive')) {
      urls.push(url);
      const { feed: part, link } = await archive(url);
      expect(part.id).toBe(feed.feed.id);
      expect(part['fh:archive']).toBe('');
      expect([link('self'), link('current')]).toEqual([url, `${HOST}/kk/feed.atom`]);
      seen.push(...(part.entry ?? []).map(({ id }) => id));
    }
    expect(urls).toEqual(
      ['2021-05', '2021-03', '2020-01', '2020-01-2', '2020-01-1'].map((name) => `${HOST}/kk/archive/${name}.atom`),
    );
    expect(seen).toHaveLength(452);
    expect(new Set(seen).size).toBe(452);
  });

  it('lead back to the newest', async () => {
    const urls: string[] = [];
    for (let url: string | undefined = `${HOST}/kk/archive/2020-01-1.atom`; url;) {
      urls.push(url);
      url = (await archive(url)).link('next-archive');
    }
    expect(urls).toEqual(
      ['2020-01-1', '2020-01-2', '2020-01', '2021-03', '2021-05'].map((name) => `${HOST}/kk/archive/${name}.atom`),
    );
  });

  it('are kept longer than the newest one', async () => {
    const [past, now] = [await archive('/kk/archive/2021-03.atom'), await archive('/kk/archive/2021-05.atom')];
    expect(past.headers['cache-control']).toMatch(/^public, max-age=3600/);
    expect(now.headers['cache-control']).toMatch(/^public, max-age=300/);
    expect((await get('/kk/archive/2021-03.atom', { 'if-none-match': String(past.headers['etag']) })).statusCode).toBe(
      304,
    );
  });

  it('keep of what is withdrawn that it was', async () => {
    const release = await publish(db, { language: 'ru', title: 'Секрет', datedAt: new Date('2022-01-15') });
    await told('/ru/archive/2022-01.atom', 'Секрет');
    await withdraw(db, release);
    await told('/ru/archive/2022-01.atom', 'deleted-entry');
    const { feed } = await archive('/ru/archive/2022-01.atom');
    expect(feed.entry).toBeUndefined();
    expect(feed['at:deleted-entry']?.['@_ref']).toContain(release.documentId);
  });

  it.each(['2020-02.atom', '2020-01-3.atom', '2020-01-0.atom', '2020-13.atom', '2020-01.xml', 'x'])(
    'are not there as %s',
    async (file) => expect((await get(`/kk/archive/${file}`)).statusCode).toBe(404),
  );
});

describe('the sitemaps', () => {
  const locations = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url ?? '');

  it('are found by the index, and name every page with its languages', async () => {
    await publishIn(db, ['kk', 'ru', 'en'], { slug: 'mapped', datedAt: new Date('2023-07-15T00:00:00Z') });
    await told('/sitemap.xml', 'kk-2023-07-1.xml');
    const { headers, body } = await get('/sitemap.xml');
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    const maps = locations(body);
    expect(maps).toEqual(
      expect.arrayContaining([
        `${HOST}/sitemaps/kk.xml`,
        `${HOST}/sitemaps/en-2020-01-1.xml`,
        `${HOST}/sitemaps/ru-2023-07-1.xml`,
      ]),
    );
    for (const map of maps) expect([map, (await get(map)).statusCode]).toEqual([map, 200]);
    for (const language of ['kk', 'ru', 'en']) {
      const { body: map } = await get(`/sitemaps/${language}-2023-07-1.xml`);
      expect(locations(map)).toEqual([`${HOST}/${language}/news/mapped`]);
      expect([...map.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, name, url]) => [name, url])).toEqual([
        ...['kk', 'ru', 'en'].map((other) => [other, `${HOST}/${other}/news/mapped`]),
        ['x-default', `${HOST}/kk/news/mapped`],
      ]);
    }
  });

  it('name the standing pages of a language, and its sections', async () => {
    await publish(db, { section: ['Transport'] });
    await told('/sitemaps/en.xml', '/en/sections/transport');
    expect(locations((await get('/sitemaps/en.xml')).body)).toEqual(
      expect.arrayContaining(['', '/officials', '/feeds', '/sections/transport'].map((path) => `${HOST}/en${path}`)),
    );
  });

  it.each(['kk-2023-08-1.xml', 'kk-2023-07-2.xml', 'kk-2023-07-0.xml', 'de.xml', 'kk.html', 'kk-2023-07.xml'])(
    'are not there as %s',
    async (file) => expect((await get(`/sitemaps/${file}`)).statusCode).toBe(404),
  );
});

describe('what search engines take as news', () => {
  it.each(['/en/news-sitemap.xml', '/en/yandex.xml'])(
    '%s has what is new, and drops it when it is withdrawn',
    async (url) => {
      const release = await publish(db, { title: `New in ${url}` });
      await publish(db, { title: 'Of old', datedAt: new Date('2020-01-01') });
      await publish(db, { title: 'A person', kind: 'official' });
      await told(url, `New in ${url}`);
      expect((await get(url)).body).not.toMatch(/Of old|A person/);
      await withdraw(db, release);
      await eventually(async () => !(await get(url)).body.includes(`New in ${url}`));
    },
  );
});

it('lists the feeds that there are as OPML', async () => {
  await publish(db, { kind: 'official', title: 'Ж. Қасым', language: 'kk', slug: 'zh-qasym', section: ['Басшылық'] });
  await told('/kk/feeds.opml', 'zh-qasym');
  const { headers, body } = await get('/kk/feeds.opml');
  expect(headers['content-type']).toBe('text/x-opml; charset=utf-8');
  const urls = [...body.matchAll(/xmlUrl="(.*?)"/g)].map(([, url]) => url ?? '');
  expect(urls).toEqual(
    expect.arrayContaining(
      ['/feed.xml', '/appointments/feed.xml', '/sections/bassylyq/feed.xml', '/officials/zh-qasym/feed.xml'].map(
        (path) => `${HOST}/kk${path}`,
      ),
    ),
  );
  for (const url of urls) expect([url, (await get(url)).statusCode]).toEqual([url, 200]);
});

describe('ninjs', () => {
  interface Ninjs {
    uri: string;
    pubStatus: string;
    version: string;
    headlines: { value: string }[];
    associations: { uri: string; language: string }[];
    people: { name: string; uri: string }[];
  }
  interface Page {
    items: Ninjs[];
    next: string | null;
  }

  it('tells the newest of a language, with its translations and officials', async () => {
    const profile = await publish(db, { kind: 'official', title: 'A. Named', slug: 'a-named' });
    const [release] = await publishIn(db, ['en', 'kk'], { title: 'For agencies', officials: [profile.documentId] });
    await told('/en/ninjs.json', 'For agencies');
    const { items } = await json<Page>('/en/ninjs.json');
    const found = items.find(({ headlines }) => headlines[0]?.value === 'For agencies');
    expect(found).toMatchObject({
      uri: expect.stringContaining(`${release!.documentId}/en`),
      associations: [{ uri: expect.stringContaining(`${release!.documentId}/kk`), language: 'kk' }],
      people: [{ name: 'A. Named', uri: `${HOST}/en/officials/a-named` }],
    });
    expect(await json<Ninjs>(`/api/v1/ninjs/${release!.documentId}.en`)).toEqual(found);
  });

  it('cancels what was withdrawn, in the list and alone', async () => {
    const release = await publish(db, { title: 'Wrong' });
    await withdraw(db, release);
    const url = `/api/v1/ninjs/${release.documentId}.en`;
    await eventually(async () => (await json<Ninjs>(url)).pubStatus === 'canceled');
    expect((await get(url)).body).not.toContain('Wrong');
    await told('/en/ninjs.json', '"canceled"');
  });

  it('is listed by what has changed last, since a time and page by page', async () => {
    const since = new Date(Date.now() - 1).toISOString();
    const release = await publish(db, { language: 'ru', datedAt: new Date('2019-01-01'), title: 'Давнее' });
    await publish(db, { ...release, title: 'Давнее, исправлено', change: { kind: 'correction', note: 'Не так.' } });
    await told('/api/v1/ninjs?language=ru&limit=1', 'исправлено');
    const changed = await json<Page>(`/api/v1/ninjs?language=ru&since=${since}`);
    expect(changed.items.map(({ headlines }) => headlines[0]?.value)).toEqual(['Давнее, исправлено']);
    const first = await json<Page>('/api/v1/ninjs?language=ru&limit=1');
    const second = await json<Page>(`/api/v1/ninjs?language=ru&limit=1&cursor=${first.next}`);
    expect(first.items[0]?.uri).not.toBe(second.items[0]?.uri);
  });

  it.each([
    ['/api/v1/ninjs/nothing', 404],
    ['/api/v1/ninjs?language=de', 422],
    ['/api/v1/ninjs?cursor=x', 400],
  ])('answers %s with %i', async (url, status) => expect((await get(url)).statusCode).toBe(status));

  testOfNinjs('holds to the schema of the IPTC', async () => {
    const faultsOf = ninjsFaults();
    const { items } = await json<Page>('/api/v1/ninjs?limit=100');
    expect(items.length).toBeGreaterThan(90);
    for (const item of items) expect(faultsOf(item)).toEqual([]);
  });
});
