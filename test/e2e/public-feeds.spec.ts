import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { publish, publishIn, queriesDuring, withdraw } from '../support/publications.js';

const FEED = '/en/feed.xml';

let test: TestApp;
/** What another process has. */
let elsewhere: DataSource;

beforeAll(async () => {
  test = await startTestApp({ PUBLIC_CACHE_MIB: '16' });
  elsewhere = await new DataSource({ type: 'postgres', url: test.databaseUrl }).initialize();
});
afterAll(async () => {
  await elsewhere.destroy();
  await test.close();
});

const get = (headers: Record<string, string> = {}, url = FEED) => test.app.inject({ url, headers });

/** Until the process under test has heard of it. */
const told = (text: string, url = FEED) => eventually(async () => (await get({}, url)).body.includes(text), text);

describe('a feed', () => {
  it.each(['kk', 'ru', 'en'])('is there in %s before anything is published', async (language) => {
    const { statusCode, body } = await get({}, `/${language}/feed.xml`);
    expect(statusCode).toBe(200);
    expect(body).toContain(`<language>${language}</language>`);
    expect(body).not.toContain('<item>');
  });

  it('is served as what it is, with all that caches and readers need', async () => {
    const { headers, body } = await get();
    expect(headers).toMatchObject({
      'content-type': 'application/rss+xml; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      etag: expect.stringMatching(/^"[\w-]+"$/),
      'last-modified': expect.stringMatching(/ GMT$/),
      'cache-control': expect.stringMatching(/^public, max-age=300, stale-while-revalidate=\d+$/),
      vary: 'Accept-Encoding',
      link: `<https://press.example${FEED}>; rel="self", <https://press.example/hub>; rel="hub"`,
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers).not.toHaveProperty('content-encoding');
  });

  it('follows a release in another process', async () => {
    await publish(elsewhere, { title: 'Released elsewhere', slug: 'elsewhere' });
    await told('Released elsewhere');
    const { body } = await get();
    expect(body).toContain('<title>Released elsewhere</title><link>https://press.example/en/news/elsewhere</link>');
    expect(body).toContain('<content:encoded>&lt;div lang="en"&gt;&lt;p&gt;');
  });

  it('says that something was withdrawn, under its guid, while its page is gone', async () => {
    const release = await publish(elsewhere, { title: 'Soon withdrawn', slug: 'soon-withdrawn' });
    await told('Soon withdrawn');
    const guid = new RegExp(`tag:press\\.example,\\d{4}:article/${release.documentId}/en`);
    expect((await get()).body).toMatch(guid);
    await withdraw(elsewhere, release);
    await told('Publication withdrawn');
    const { body } = await get();
    expect(body).toMatch(guid);
    expect(body).toContain(
      '<title>Publication withdrawn</title><link>https://press.example/en/news/soon-withdrawn</link>',
    );
    expect(body).not.toContain('Soon withdrawn');
    expect((await get({}, '/en/news/soon-withdrawn')).statusCode).toBe(410);
  });

  it('asks nothing of the database, once it has settled', async () => {
    await eventually(async () => (await queriesDuring(test.app.get(DataSource), () => get())).length === 0);
    expect(await queriesDuring(test.app.get(DataSource), () => get())).toEqual([]);
  });

  it.each([
    ['in a language that nobody speaks here', '/de/feed.xml'],
    ['of another format', '/en/feed.rdf'],
  ])('is not there %s', async (_, url) => {
    const { statusCode, headers } = await get({}, url);
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

describe('a feed that the reader has already', () => {
  it('is confirmed by its tag, with what caches need', async () => {
    const { headers } = await get();
    const again = await get({ 'if-none-match': String(headers['etag']) });
    expect(again).toMatchObject({ statusCode: 304, body: '' });
    for (const name of ['etag', 'cache-control', 'vary', 'link']) expect(again.headers[name]).toBe(headers[name]);
    expect(again.headers).not.toHaveProperty('content-type');
    expect(again.headers).not.toHaveProperty('content-length');
  });

  it('is confirmed by its date, but not against its tag', async () => {
    // The date is told once it is past: it has been moved ahead of the clock by the changes above.
    const date = await eventually(async () => (await get()).headers['last-modified']);
    const since = { 'if-modified-since': String(date) };
    expect((await get(since)).statusCode).toBe(304);
    expect((await get({ ...since, 'if-none-match': '"another"' })).statusCode).toBe(200);
  });

  it('is sent again once it has changed', async () => {
    const { headers } = await get();
    await publish(elsewhere, { title: 'One more' });
    await told('One more');
    expect((await get({ 'if-none-match': String(headers['etag']) })).statusCode).toBe(200);
  });
});

describe('a compressed feed', () => {
  it('is the same feed, under a tag of its own', async () => {
    const plain = await get();
    const gzip = await get({ 'accept-encoding': 'br;q=0.9, gzip' });
    const brotli = await get({ 'accept-encoding': 'br' });
    expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(gzip.rawPayload)).toEqual(plain.rawPayload);
    expect(brotliDecompressSync(brotli.rawPayload)).toEqual(plain.rawPayload);
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers['etag'])).size).toBe(3);
    const again = await get({ 'accept-encoding': 'gzip', 'if-none-match': String(gzip.headers['etag']) });
    expect(again.statusCode).toBe(304);
    expect(again.headers['etag']).toBe(gzip.headers['etag']);
  });

  it('is not for who refuses it', async () => {
    expect((await get({ 'accept-encoding': 'gzip;q=0, br;q=0, *' })).headers).not.toHaveProperty('content-encoding');
  });
});

describe('HEAD', () => {
  it.each([
    ['plain', {}],
    ['compressed', { 'accept-encoding': 'gzip' }],
  ])('has the headers of GET and no body (%s)', async (_, headers: Record<string, string>) => {
    const whole = await get(headers);
    const head = await test.app.inject({ method: 'HEAD', url: FEED, headers });
    expect(head.body).toBe('');
    const volatile = { date: expect.anything(), 'x-request-id': expect.anything() };
    expect(head.headers).toEqual({ ...whole.headers, ...volatile });
    expect(head.headers['content-length']).toBe(String(whole.rawPayload.length));
  });

  it('is answered 304 too', async () => {
    const { headers } = await get();
    const head = await test.app.inject({
      method: 'HEAD',
      url: FEED,
      headers: { 'if-none-match': `${headers['etag']}` },
    });
    expect(head.statusCode).toBe(304);
  });
});

describe('the feeds of a language', () => {
  const SCOPES = ['', '/appointments', '/sections/sport', '/officials/person'];
  const FORMATS: [file: string, type: string][] = [
    ['feed.xml', 'application/rss+xml; charset=utf-8'],
    ['feed.atom', 'application/atom+xml; charset=utf-8'],
    ['feed.json', 'application/feed+json; charset=utf-8'],
  ];

  beforeAll(async () => {
    await publishIn(elsewhere, ['en', 'kk'], { kind: 'official', slug: 'person', section: ['Sport'] });
  });

  it.each(SCOPES.flatMap((scope) => FORMATS.map((format) => [scope, ...format] as const)))(
    'are at %s/%s as %s, and call themselves that',
    async (scope, file, type) => {
      const url = `/en${scope}/${file}`;
      const { statusCode, headers, body } = await get({}, url);
      expect(statusCode).toBe(200);
      expect(headers).toMatchObject({
        'content-type': type,
        link: `<https://press.example${url}>; rel="self", <https://press.example/hub>; rel="hub"`,
        'access-control-allow-origin': '*',
      });
      expect(body).toContain(`https://press.example${url}`);
      const head = await test.app.inject({ method: 'HEAD', url });
      expect(head.headers['link']).toBe(headers['link']);
      expect((await get({ 'if-none-match': String(headers['etag']) }, url)).statusCode).toBe(304);
    },
  );

  it('are not there for sections and officials that there are none of', async () => {
    expect((await get({}, '/en/sections/never/feed.xml')).statusCode).toBe(404);
    expect((await get({}, '/en/officials/nobody/feed.json')).statusCode).toBe(404);
  });

  it('lead on when a profile has moved, and end when it was withdrawn', async () => {
    const release = await publish(elsewhere, { kind: 'official', slug: 'former' });
    expect((await get({}, '/en/officials/former/feed.atom')).statusCode).toBe(200);
    await publish(elsewhere, { ...release, slug: 'latter' });
    await eventually(async () => (await get({}, '/en/officials/former/feed.atom')).statusCode === 308);
    const { headers } = await get({}, '/en/officials/former/feed.atom');
    expect(headers['location']).toBe('https://press.example/en/officials/latter/feed.atom');
    await withdraw(elsewhere, release);
    await eventually(async () => (await get({}, '/en/officials/latter/feed.atom')).statusCode === 410);
  });

  it('tell of the other languages as soon as these are out', async () => {
    const [release] = await publishIn(elsewhere, ['en'], { slug: 'first-english', title: 'First English' });
    await told('First English', '/en/feed.atom');
    await publish(elsewhere, { ...release!, language: 'ru', slug: 'potom-russkij' });
    await told('/ru/news/potom-russkij', '/en/feed.atom');
  });
});
