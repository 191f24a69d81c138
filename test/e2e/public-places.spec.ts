import { DataSource } from 'typeorm';
import { LANGUAGES } from '../../src/languages/languages.js';
import { OutboxService } from '../../src/outbox/outbox.service.js';
import { PublicationWriter, type Release } from '../../src/publications/publication-writer.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { publish, publishIn, withdraw } from '../support/publications.js';

const PUBLIC_URL = 'https://press.example';
const writer = new PublicationWriter({ publicUrl: PUBLIC_URL }, new OutboxService());

let test: TestApp;
let db: DataSource;

// Nothing is kept in memory: what changes from one test to the next is seen at once.
beforeAll(async () => {
  test = await startTestApp({ PUBLIC_CACHE_MIB: '0' });
  db = test.app.get(DataSource);
});
beforeEach(() => db.query('TRUNCATE publications, publication_revisions, publication_addresses, public_sections'));
afterAll(() => test.close());

const get = (url: string) => test.app.inject(url.replace(PUBLIC_URL, ''));
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '');

type Data = Record<string, unknown>;
const dataOf = (body: string): Data[] =>
  all(body, /<script type="application\/ld\+json">([^]*?)<\/script>/g).map((text) => JSON.parse(text) as Data);

function publishStory(): Promise<Release[]> {
  return publishIn(db, ['en', 'kk', 'ru'], { slug: 'bridge', title: 'Bridge', section: ['News', 'The city'] });
}

describe('the versions of a page', () => {
  const versionsOf = (body: string) => all(body, /<link rel="alternate" (hreflang="[^"]+" href="[^"]+")/g);

  it.each(['/news/bridge', '', '/officials', '/feeds'])('name each other, and all say the same: %s', async (path) => {
    await publishStory();
    const said = await Promise.all(LANGUAGES.map(async (each) => versionsOf((await get(`/${each}${path}`)).body)));
    expect(said[0]).toEqual([
      ...LANGUAGES.map((language) => `hreflang="${language}" href="${PUBLIC_URL}/${language}${path}"`),
      `hreflang="x-default" href="${PUBLIC_URL}/kk${path}"`,
    ]);
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
  });

  it('leave out what is withdrawn', async () => {
    const [, kk] = await publishStory();
    await withdraw(db, kk as Release);
    expect(versionsOf((await get('/ru/news/bridge')).body).join()).not.toContain('/kk/');
  });

  it('stand in the Link header too, on GET and HEAD', async () => {
    await publishStory();
    const [found, head] = [
      await get('/ru/news/bridge'),
      await test.app.inject({ method: 'HEAD', url: '/ru/news/bridge' }),
    ];
    const link = String(found.headers['link']);
    expect(link).toContain(`<${PUBLIC_URL}/ru/news/bridge>; rel="canonical"`);
    for (const language of LANGUAGES)
      expect(link).toContain(`<${PUBLIC_URL}/${language}/news/bridge>; rel="alternate"; hreflang="${language}"`);
    expect(link).toContain(`<${PUBLIC_URL}/ru/feed.xml>; rel="alternate"; type="application/rss+xml"`);
    expect(head.headers['link']).toBe(link);
  });
});

describe('what search engines are told', () => {
  it('is valid JSON that ends where it should, whatever the texts say', async () => {
    const title = '</script><!--<script>“Қ” & Co';
    await publish(db, { slug: 'a', title, description: title, section: [title] });
    const { body } = await get('/en/news/a');
    const [article, path] = dataOf(body);
    expect(article).toMatchObject({ '@type': 'NewsArticle', headline: title, description: title });
    expect(path).toMatchObject({ '@type': 'BreadcrumbList' });
    expect(all(body, /(<script)/g)).toHaveLength(2);
  });

  it('says which text is the original', async () => {
    await publishIn(db, ['kk', 'ru'], { slug: 'bridge', sourceLanguage: 'ru' });
    expect(dataOf((await get('/ru/news/bridge')).body)[0]).toMatchObject({ workTranslation: [{ inLanguage: 'kk' }] });
    expect(dataOf((await get('/kk/news/bridge')).body)[0]).toMatchObject({ translationOfWork: { inLanguage: 'ru' } });
  });

  it('tells of a person, of the publisher, and of ways', async () => {
    const content = { post: 'Akim', birthDate: '1966', awards: [] };
    await publish(db, { kind: 'official', slug: 'aru', title: 'Aru Example', content });
    const [profile] = dataOf((await get('/en/officials/aru')).body);
    expect(profile).toMatchObject({ '@type': 'Person', name: 'Aru Example', jobTitle: 'Akim', birthDate: '1966' });
    expect(dataOf((await get('/en')).body).map((data) => data['@type'])).toEqual(['Organization', 'BreadcrumbList']);
  });
});

describe('corrections', () => {
  it('are told on the page, dated', async () => {
    const release = await publish(db, { slug: 'a' });
    const change = { kind: 'correction', note: 'It is 3 km long.' } as const;
    await db.transaction((tx) => writer.freeze(tx, { ...release, change }));
    const { body } = await get('/en/news/a');
    expect(body).toMatch(/<h2 id="corrections">Corrections<\/h2>[^]*<time[^]*It is 3 km long\./);
    expect(body).toContain('<a href="#corrections">Corrected:</a>');
    expect(dataOf(body)[0]).toMatchObject({ correction: [{ '@type': 'CorrectionComment', text: change.note }] });
  });

  it('that are awaited are told above the text, and lead to the corrected one', async () => {
    const [{ documentId } = { documentId: '' }] = await publishStory();
    await db.transaction((tx) => writer.awaitCorrection(tx, documentId, 'en', 'kk'));
    const { body } = await get('/en/news/bridge');
    expect(body.split('<h1>')[0]).toContain('The Kazakh text was corrected on');
    expect(body.split('<h1>')[0]).toContain(`<a href="${PUBLIC_URL}/kk/news/bridge" hreflang="kk">`);
    await db.transaction((tx) => writer.settleCorrection(tx, documentId, 'en'));
    expect((await get('/en/news/bridge')).body).not.toContain('was corrected on');
  });
});

describe('officials that a text names', () => {
  it('are led to while their profiles are public in its language', async () => {
    const profile = await publish(db, { kind: 'official', slug: 'aru', title: 'Aru Example' });
    const elsewhere = await publish(db, { kind: 'official', language: 'ru', slug: 'ivan', title: 'Иван' });
    await publish(db, { slug: 'a', officials: [profile.documentId, elsewhere.documentId] });
    const link = `<li><a href="${PUBLIC_URL}/en/officials/aru">Aru Example</a></li>`;
    expect((await get('/en/news/a')).body).toContain(link);
    expect((await get('/en/news/a')).body).not.toContain('Иван');
    await withdraw(db, profile);
    expect((await get('/en/news/a')).body).not.toContain('Aru Example');
  });
});

describe('a withdrawn text', () => {
  it('is answered by 410 with the notice, or else with the words of its kind', async () => {
    const release = await publish(db, { slug: 'a' });
    const { documentId, language } = release;
    const withdrawal = { kind: 'legalOrder', notice: null, redirectTo: null } as const;
    await db.transaction((tx) => writer.withdraw(tx, documentId, language, withdrawal));
    expect((await get('/en/news/a')).statusCode).toBe(410);
    expect((await get('/en/news/a')).body).toContain('withdrawn to comply with legal requirements');
    const notice = 'By order of <the> court.';
    await db.transaction((tx) => writer.withdraw(tx, documentId, language, { ...withdrawal, notice }));
    expect((await get('/en/news/a')).body).toContain('<p>By order of &lt;the&gt; court.</p>');
  });

  it('leads on where another has taken its place', async () => {
    const [old, other] = [await publish(db, { slug: 'a' }), await publish(db, { slug: 'b' })];
    const withdrawal = { kind: 'superseded', notice: null, redirectTo: other.documentId } as const;
    await db.transaction((tx) => writer.withdraw(tx, old.documentId, 'en', withdrawal));
    const response = await get('/en/news/a');
    expect(response.statusCode).toBe(308);
    expect(response.headers['location']).toBe('/en/news/b');
  });
});

describe('a section', () => {
  it('has a page of what is in it and below it, reached from the texts, with feeds of its own first', async () => {
    await publishStory();
    await publish(db, { title: 'Elsewhere', section: ['News', 'Sport'] });
    const [, city = ''] = all((await get('/en/news/bridge')).body, /<li><a href="([^"]+\/sections\/[^"]+)"/g);
    expect(city).toBe(`${PUBLIC_URL}/en/sections/the-city`);
    const { statusCode, body } = await get(city);
    expect(statusCode).toBe(200);
    expect(body).toContain('<h1>The city</h1>');
    expect(body).toContain(`<a href="${PUBLIC_URL}/en/sections/news">News</a>`);
    expect(body).toContain(`<a href="${PUBLIC_URL}/en/news/bridge">Bridge</a>`);
    expect(body).not.toContain('Elsewhere');
    const feeds = all(body, /<link rel="alternate" type="[^"]+"[^>]*href="([^"]+)"/g);
    expect(feeds.slice(0, 4)).toEqual([
      ...['xml', 'atom', 'json'].map((end) => `${PUBLIC_URL}/en/sections/the-city/feed.${end}`),
      `${PUBLIC_URL}/en/feed.xml`,
    ]);
    expect((await get('/en/sections/news')).body).toContain('Elsewhere');
  });

  it('has further leaves', async () => {
    for (let n = 0; n < 25; n += 1) await publish(db, { title: `Number ${n}.`, section: ['News'] });
    const first = await get('/en/sections/news');
    const [next = ''] = all(first.body, /<a href="([^"]+)" rel="next">/g);
    const second = await get(next);
    expect(all(first.body + second.body, /(Number \d+\.)<\/a>/g)).toHaveLength(25);
    expect(second.body).toContain(`<link rel="canonical" href="${next}" />`);
  });

  it.each([
    '/en/sections/nothing',
    '/en/sections/%00',
    '/en/sections/news?cursor=x',
    '/en/sections/news?cursor=a&cursor=b',
  ])('does not exist at %s', async (url) => {
    await publish(db, { section: ['News'] });
    expect((await get(url)).statusCode).toBe(404);
  });

  it('stays when nothing is left in it', async () => {
    await withdraw(db, await publish(db, { section: ['News'] }));
    const { statusCode, body } = await get('/en/sections/news');
    expect(statusCode).toBe(200);
    expect(body).toContain('Nothing has been published in English yet.');
  });
});

describe('the list of officials', () => {
  it('has their posts, and the feed of appointments first', async () => {
    await publish(db, { kind: 'official', slug: 'aru', title: 'Aru Example', description: 'Akim of the city' });
    await publish(db, { title: 'An article' });
    const { body } = await get('/en/officials');
    expect(body).toMatch(/<a href="https:\/\/press\.example\/en\/officials\/aru">Aru Example<\/a>[^]*Akim of the city/);
    expect(body).not.toContain('An article');
    const [first] = all(body, /<link rel="alternate" type="[^"]+"[^>]*href="([^"]+)"/g);
    expect(first).toBe(`${PUBLIC_URL}/en/appointments/feed.xml`);
  });
});

describe('the page about feeds', () => {
  it.each([
    ['kk', 'Қалай жазылуға болады'],
    ['ru', 'Как подписаться'],
    ['en', 'How to subscribe'],
  ])('explains them in %s', async (language, heading) => {
    const { statusCode, body, headers } = await get(`/${language}/feeds`);
    expect(statusCode).toBe(200);
    expect(headers['content-language']).toBe(language);
    expect(body).toContain(`<h2>${heading}</h2>`);
    expect(body).not.toMatch(/site:|\{\{|undefined/);
  });

  it('lists every feed there is, and each is there', async () => {
    await publishStory();
    await publish(db, { kind: 'official', slug: 'aru', title: 'Aru Example' });
    const { body } = await get('/en/feeds');
    const addresses = all(body, /<code class="address">([^<]+)<\/code>/g);
    for (const path of ['/en', '/en/appointments', '/en/sections/the-city', '/en/officials/aru'])
      for (const end of ['xml', 'atom', 'json']) expect(addresses).toContain(`${PUBLIC_URL}${path}/feed.${end}`);
    expect(addresses).toEqual(expect.arrayContaining([`${PUBLIC_URL}/en/feeds.opml`, `${PUBLIC_URL}/hub`]));
    for (const address of addresses.filter((url) => url.includes('/feed.')))
      expect([address, (await get(address)).statusCode]).toEqual([address, 200]);
  });
});

describe('robots', () => {
  it('are shown the sitemap', async () => {
    const { body, headers } = await get('/robots.txt');
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toBe(`User-agent: *\nAllow: /\nDisallow: /console\n\nSitemap: ${PUBLIC_URL}/sitemap.xml\n`);
  });
});
