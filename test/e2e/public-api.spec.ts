import { DataSource } from 'typeorm';
import type { Release } from '../../src/publications/publication-writer.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { publish, publishIn, queriesDuring, withdraw } from '../support/publications.js';

const LIST = '/api/v1/publications';
const UNKNOWN = '01970000-0000-7000-8000-000000000001';

let test: TestApp;
let db: DataSource;

beforeAll(async () => {
  test = await startTestApp();
  db = test.app.get(DataSource);
});
beforeEach(() => db.query('TRUNCATE publications, publication_revisions'));
afterAll(() => test.close());

const get = (url: string, headers: Record<string, string> = {}) => test.app.inject({ url, headers });
const one = ({ documentId, language }: Release) => `${LIST}/${documentId}.${language}`;

async function publishInKazakhAndRussian(): Promise<[Release, Release]> {
  const [kk, ru] = await publishIn(db, ['kk', 'ru'], {
    slug: 'zhana-mektep',
    title: 'Жаңа мектеп',
    description: 'Ауылда мектеп ашылды.',
    section: ['Жаңалықтар', 'Білім'],
    html: '<p>Ауылда мектеп ашылды.</p>',
    content: { title: 'Жаңа мектеп' },
    datedAt: new Date('2017-10-31T04:50:00Z'),
  });
  return [kk as Release, ru as Release];
}

describe('the list of publications', () => {
  it('tells of each what a reader needs to choose, and where its siblings are', async () => {
    const [{ documentId }] = await publishInKazakhAndRussian();
    const response = await get(`${LIST}?language=kk`);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.json()).toEqual({
      items: [
        {
          id: `${documentId}.kk`,
          kind: 'article',
          language: 'kk',
          title: 'Жаңа мектеп',
          description: 'Ауылда мектеп ашылды.',
          url: 'https://press.example/kk/news/zhana-mektep',
          section: [
            { name: 'Жаңалықтар', slug: 'janalyqtar' },
            { name: 'Білім', slug: 'bilim' },
          ],
          publishedAt: '2017-10-31T04:50:00.000Z',
          updatedAt: '2017-10-31T04:50:00.000Z',
          correctedAt: null,
          minorEditedAt: null,
          corrections: [],
          correctionAwaited: null,
          siblings: [{ id: `${documentId}.ru`, language: 'ru', url: 'https://press.example/ru/news/zhana-mektep' }],
        },
      ],
      next: null,
    });
  });

  it('leads from one page to the next', async () => {
    for (let n = 1; n <= 3; n += 1) await publish(db, { slug: `a-${n}`, datedAt: new Date(2026, 0, n) });
    const first = (await get(`${LIST}?limit=2`)).json<{ items: { url: string }[]; next: string }>();
    const second = (await get(`${LIST}?limit=2&cursor=${first.next}`)).json<typeof first>();
    const urls = [...first.items, ...second.items].map(({ url }) => url.slice(-3));
    expect(urls).toEqual(['a-3', 'a-2', 'a-1']);
    expect(second.next).toBeNull();
  });

  it('can be narrowed to a section by its slug', async () => {
    await publishInKazakhAndRussian();
    await publish(db);
    const { items } = (await get(`${LIST}?section=bilim`)).json<{ items: { language: string }[] }>();
    expect(items.map(({ language }) => language).sort()).toEqual(['kk', 'ru']);
  });

  it('can be narrowed to what is published since a time in any zone', async () => {
    await publish(db, { slug: 'before', datedAt: new Date('2026-01-01T00:00:00Z') });
    await publish(db, { slug: 'after', datedAt: new Date('2026-01-01T00:00:00.001Z') });
    const since = encodeURIComponent('2026-01-01T05:00:00.001+05:00');
    const { items } = (await get(`${LIST}?since=${since}`)).json<{ items: { url: string }[] }>();
    expect(items.map(({ url }) => url)).toEqual(['https://press.example/en/news/after']);
  });

  it.each([
    ['an unknown language', 'language=de', 422, 'validation.failed'],
    ['two languages', 'language=kk&language=ru', 422, 'validation.failed'],
    ['an unknown kind', 'kind=poem', 422, 'validation.failed'],
    ['a time that is none', 'since=yesterday', 422, 'validation.failed'],
    ['a day without a time', 'since=2026-01-01', 422, 'validation.failed'],
    ['an empty section', 'section=', 422, 'validation.failed'],
    ['a section with U+0000', 'section=%00', 422, 'validation.failed'],
    ['no items', 'limit=0', 422, 'validation.failed'],
    ['too many items', 'limit=101', 422, 'validation.failed'],
    ['a cursor of another list', 'cursor=WyJhIl0', 400, 'pagination.bad_cursor'],
    [
      'a cursor made up',
      `cursor=${Buffer.from('["now","x","kk"]').toString('base64url')}`,
      400,
      'pagination.bad_cursor',
    ],
  ])('refuses %s', async (_, query, status, code) => {
    const response = await get(`${LIST}?${query}`);
    expect(response.statusCode).toBe(status);
    expect(response.json()).toMatchObject({ code });
    expect(response.headers['access-control-allow-origin']).toBe('*');
  });

  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'])('takes the time %s', async (since) => {
    expect((await get(`${LIST}?since=${since}`)).statusCode).toBe(200);
  });

  it('takes one query, signed in or not', async () => {
    await publishInKazakhAndRussian();
    await publish(db);
    expect(await queriesDuring(db, () => get(LIST))).toHaveLength(1);
    expect(await queriesDuring(db, () => get(LIST, { cookie: 'jarshy_session=x' }))).toHaveLength(1);
  });
});

describe('one publication', () => {
  it('has the members of its item in the list, and the text', async () => {
    const [kk] = await publishInKazakhAndRussian();
    const response = await get(one(kk));
    const { items } = (await get(`${LIST}?language=kk`)).json<{ items: object[] }>();
    expect(response.json()).toEqual({
      ...items[0],
      html: '<p>Ауылда мектеп ашылды.</p>',
      content: { title: 'Жаңа мектеп' },
    });
  });

  it('takes one query', async () => {
    const [kk] = await publishInKazakhAndRussian();
    expect(await queriesDuring(db, () => get(one(kk)))).toHaveLength(1);
  });

  it('is told to be withdrawn, and when, in the language of the reader', async () => {
    const [kk, ru] = await publishInKazakhAndRussian();
    await withdraw(db, kk);
    const response = await get(one(kk), { 'accept-language': 'ru' });
    expect(response.statusCode).toBe(410);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const problem = response.json<{ code: string; title: string; params: { withdrawnAt: string } }>();
    expect(problem).toMatchObject({ code: 'publications.withdrawn', title: 'Этот материал снят с публикации.' });
    expect(Date.now() - Date.parse(problem.params.withdrawnAt)).toBeLessThan(60_000);
    expect(response.body).not.toContain('мектеп');
    expect((await get(one(ru))).json()).toMatchObject({ siblings: [] });
  });

  it.each([
    ['another document', `${UNKNOWN}.kk`],
    ['a document without a language', UNKNOWN],
    ['an unknown language', `${UNKNOWN}.de`],
    ['no document', 'latest'],
    ['U+0000', '%00'],
  ])('is not found as %s', async (_, id) => {
    const response = await get(`${LIST}/${id}`);
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ code: 'not_found.publication' });
    expect(response.headers['access-control-allow-origin']).toBe('*');
  });
});

describe('every answer about publications', () => {
  it.each(['list', 'one'])(
    'may be kept for a minute, read by any site, and is confirmed by its tag (%s)',
    async (what) => {
      const [kk] = await publishInKazakhAndRussian();
      const url = what === 'list' ? LIST : one(kk);
      const { headers } = await get(url);
      const kept = { 'cache-control': 'public, max-age=60', vary: 'Accept-Encoding', etag: headers['etag'] };
      expect(headers).toMatchObject({ ...kept, 'access-control-allow-origin': '*' });
      expect(headers).not.toHaveProperty('set-cookie');
      const again = await get(url, { 'if-none-match': `W/${headers['etag']}` });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe('');
      expect(again.headers).toMatchObject({ ...kept, 'access-control-allow-origin': '*' });
      expect(again.headers).not.toHaveProperty('content-type');
    },
  );

  it('has another tag once a sibling is published', async () => {
    const [, ru] = await publishInKazakhAndRussian();
    const before = (await get(one(ru))).headers['etag'];
    await publish(db, { ...ru, language: 'en' });
    const after = await get(one(ru), { 'if-none-match': String(before) });
    expect(after.statusCode).toBe(200);
  });

  it('has no body for HEAD, and the same headers', async () => {
    await publishInKazakhAndRussian();
    const whole = await get(LIST);
    const head = await test.app.inject({ method: 'HEAD', url: LIST });
    expect(head.body).toBe('');
    expect(head.headers).toMatchObject({
      'content-length': whole.headers['content-length'],
      etag: whole.headers['etag'],
    });
  });
});
