import { DataSource } from 'typeorm';
import type { Release } from '../../src/publications/publication-writer.js';
import { STYLE_SOURCE } from '../../src/site/style.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { publish, publishIn, queriesDuring, withdraw } from '../support/publications.js';

let test: TestApp;
let db: DataSource;

beforeAll(async () => {
  test = await startTestApp({ SITE_NAME_RU: 'Пресс-служба Примера' });
  db = test.app.get(DataSource);
});
beforeEach(() => db.query('TRUNCATE publications, publication_revisions'));
afterAll(() => test.close());

const get = (url: string, headers: Record<string, string> = {}) => test.app.inject({ url, headers });

async function publishOne(): Promise<[Release, Release]> {
  const [kk, ru] = await publishIn(db, ['kk', 'ru'], { slug: 'zhana-mektep', title: 'Жаңа мектеп' });
  return [kk as Release, ru as Release];
}

describe('the way in', () => {
  it.each([
    ['kk', 'kk,ru;q=0.8', '/kk'],
    ['ru', 'ru-KZ,kk;q=0.8', '/ru'],
    ['en', 'de', '/en'],
  ])('leads to the %s front page for readers of "%s"', async (_, acceptLanguage, location) => {
    const response = await get('/', { 'accept-language': acceptLanguage });
    expect(response.statusCode).toBe(302);
    expect(response.headers).toMatchObject({ location, vary: 'Accept-Language' });
  });
});

describe('the front page', () => {
  it('shows the newest in its language', async () => {
    await publishOne();
    await publish(db, { title: 'In English' });
    const { statusCode, headers, body } = await get('/kk');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-language': 'kk' });
    expect(body).toContain('<html lang="kk">');
    expect(body).toContain('<a href="https://press.example/kk/news/zhana-mektep">Жаңа мектеп</a>');
    expect(body).not.toContain('In English');
  });

  it('has a name of its own where one is configured, and the one in locales/ elsewhere', async () => {
    expect((await get('/ru')).body).toContain('<title>Пресс-служба Примера</title>');
    expect((await get('/kk')).body).toContain('<title>Жаршы</title>');
    expect((await get('/kk')).body).toContain('title="Пресс-служба Примера – на русском языке"');
  });

  it('leads through all publications, a leaf at a time', async () => {
    for (let n = 0; n < 45; n += 1) await publish(db, { title: `Number ${n}.` });
    const seen: string[] = [];
    let url: string | undefined = '/en';
    while (url !== undefined) {
      const { body } = await get(url);
      expect(body).toContain(`<link rel="canonical" href="https://press.example${url}" />`);
      seen.push(...(body.match(/Number \d+\./g) ?? []));
      url = /<a href="https:\/\/press\.example([^"]+)" rel="next">/.exec(body)?.[1];
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
  });

  it('says so when nothing is published in its language', async () => {
    expect((await get('/en')).body).toContain('Nothing has been published in English yet.');
  });

  it.each(['/kk?cursor=x', '/kk?cursor=a&cursor=b', '/kk?cursor=WyJhIl0'])('does not exist at %s', async (url) => {
    const { statusCode, body } = await get(url);
    expect(statusCode).toBe(404);
    expect(body).toContain('Бет табылмады');
  });

  it('takes one query', async () => {
    await publishOne();
    expect(await queriesDuring(db, () => get('/kk'))).toHaveLength(1);
  });
});

describe('the page of a publication', () => {
  it('stands under news or officials, with its text', async () => {
    await publish(db, { slug: 'a', title: 'R & D', html: '<p>Opened.</p>' });
    await publish(db, { slug: 'b', kind: 'official', title: 'Aru Example' });
    expect((await get('/en/news/a')).body).toMatch(/<h1>R &amp; D<\/h1>[^]*<p>Opened\.<\/p>/);
    expect((await get('/en/officials/b')).body).toContain('<h1>Aru Example</h1>');
    expect((await get('/en/officials/a')).statusCode).toBe(404);
  });

  it('names its address, its published siblings and the feeds, its own first', async () => {
    await publishOne();
    const { body } = await get('/kk/news/zhana-mektep');
    const address = (language: string) => `https://press.example/${language}/news/zhana-mektep`;
    expect(body).toContain(`<link rel="canonical" href="${address('kk')}" />`);
    expect(body).toContain(`<link rel="alternate" hreflang="ru" href="${address('ru')}" />`);
    expect(body).not.toContain(address('en'));
    const feeds = [...body.matchAll(/<link rel="alternate" type="application\/rss\+xml"[^>]*href="([^"]+)"/g)];
    expect(feeds.map(([, href]) => href)[0]).toBe('https://press.example/kk/feed.xml');
    expect(feeds).toHaveLength(3);
  });

  it('takes one query', async () => {
    await publishOne();
    expect(await queriesDuring(db, () => get('/kk/news/zhana-mektep'))).toHaveLength(1);
  });

  it('is gone after the withdrawal, and says nothing of what it said', async () => {
    const [kk] = await publishOne();
    await withdraw(db, kk);
    const { statusCode, headers, body } = await get('/kk/news/zhana-mektep');
    expect(statusCode).toBe(410);
    expect(headers['content-language']).toBe('kk');
    expect(body).toContain('Материал жарияланымнан алынды');
    expect(body).not.toContain('Жаңа мектеп');
    expect(body).toContain('https://press.example/ru/news/zhana-mektep');
    expect((await get('/ru/news/zhana-mektep')).body).not.toContain('/kk/news/zhana-mektep');
  });
});

describe('every page', () => {
  it.each(['/kk', '/kk/news/zhana-mektep'])('%s may be kept for a minute, and is confirmed by its tag', async (url) => {
    await publishOne();
    const first = await get(url);
    const kept = { 'cache-control': 'public, max-age=60', vary: 'Accept-Encoding', etag: first.headers['etag'] };
    expect(first.headers).toMatchObject(kept);
    const again = await get(url, { 'if-none-match': String(first.headers['etag']) });
    expect(again).toMatchObject({ statusCode: 304, body: '' });
    expect(again.headers).toMatchObject(kept);
    const head = await test.app.inject({ method: 'HEAD', url });
    expect(head).toMatchObject({ statusCode: 200, body: '' });
    expect(head.headers['content-length']).toBe(first.headers['content-length']);
  });

  it.each(['/kk', '/kk/news/zhana-mektep', '/kk/nothing', '/kk/news/%zz'])(
    '%s lets nothing run or load',
    async (url) => {
      await publishOne();
      const { headers } = await get(url);
      expect(headers['content-security-policy']).toBe(
        `default-src 'none'; style-src ${STYLE_SOURCE}; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers).not.toHaveProperty('set-cookie');
    },
  );
});

describe('an address without a page', () => {
  it.each([
    ['an unknown slug', '/kk/news/nothing'],
    ['an unknown folder', '/kk/poems/nothing'],
    ['a folder', '/kk/news'],
    ['no UTF-8', '/kk/news/%E0%A4%A'],
    ['broken encoding', '/kk/news/%zz'],
    ['U+0000', '/kk/news/%00'],
    ['a slug of 10 kB', `/kk/news/${'x'.repeat(10_000)}`],
    ['a path of 10 kB', `/kk/${'x/'.repeat(5_000)}x`],
    ['a slash in the slug', '/kk/news/a%2Fb'],
    ['another case', '/kk/News/nothing'],
  ])('is answered in the language of the path: %s', async (_, url) => {
    const { statusCode, headers, body } = await get(url, { 'accept-language': 'ru' });
    expect(statusCode).toBe(404);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'kk',
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding',
    });
    expect(body).toContain('Бет табылмады');
  });

  it.each(['/de/feed.xml', '/favicon.ico', '/%zz', '//press.example/', '/kkk', '/KK'])(
    "is answered in the reader's language where the path has none: %s",
    async (url) => {
      const { statusCode, headers, body } = await get(url, { 'accept-language': 'ru' });
      expect(statusCode).toBe(404);
      expect(headers).toMatchObject({ 'content-language': 'ru', vary: 'Accept-Encoding, Accept-Language' });
      expect(body).toContain('Страница не найдена');
    },
  );

  it.each([
    ['/kk/', '/kk'],
    ['/ru/news/a/', '/ru/news/a'],
    ['/en//?cursor=x', '/en?cursor=x'],
    ['/kk/feed.xml/', '/kk/feed.xml'],
  ])('leads from %s to %s', async (url, location) => {
    const response = await get(url);
    expect(response.statusCode).toBe(308);
    expect(response.headers['location']).toBe(location);
  });

  it('leads to where readers see the site when a proxy puts it below a folder', async () => {
    const other = await startTestApp({ PUBLIC_URL: 'https://example.org/press' });
    expect((await other.app.inject('/kk/')).headers['location']).toBe('/press/kk');
    expect((await other.app.inject('/')).headers['location']).toBe('/press/en');
    await other.close();
  });

  it.each(['/api', '/api/', '/api/v1/nothing', '/api/v1/publications/'])('stays a problem at %s', async (url) => {
    const response = await get(url);
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  it('stays a problem for who wants to write', async () => {
    const response = await test.app.inject({ method: 'POST', url: '/kk/news/a' });
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });
});
