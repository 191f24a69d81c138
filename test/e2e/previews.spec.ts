import { DataSource } from 'typeorm';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import type { CreatedPreview } from '../../src/workflow/previews/preview.schema.js';
import { PREVIEWS_A_MINUTE } from '../../src/workflow/previews/preview-limit.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok, STORY } from '../support/newsroom.js';
import { addPerson } from '../support/people.js';

let test: TestApp;
let db: DataSource;
let newsroom: Newsroom;

beforeAll(async () => {
  test = await startTestApp({ PREVIEW_SECRET: 'a secret of the office for its previews' }, { worker: true });
  db = test.app.get(DataSource);
  newsroom = await Newsroom.open(test.app);
});
afterAll(() => test.close());

let readers = 0;
/** Each time from another address: how often one may ask is another test. */
function open(url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') {
  readers += 1;
  const remoteAddress = `192.0.${readers >> 8}.${readers & 255}`;
  return test.app.inject({ method, url: new URL(url).pathname, headers, remoteAddress });
}

async function draft(content: object = STORY): Promise<VariantView> {
  const { id } = await newsroom.begin({}, content);
  return newsroom.variant(id, 'ru');
}

async function preview(variant: { id: string }, body: object = {}): Promise<CreatedPreview> {
  return ok(await newsroom.author.post(`/api/v1/variants/${variant.id}/previews`, body), 201);
}

async function listed(variant: { id: string }) {
  const page = ok<{ items: object[]; next: string | null }>(
    await newsroom.author.get(`/api/v1/variants/${variant.id}/previews`),
  );
  return page.items;
}

async function published(): Promise<{ id: string; link: CreatedPreview; variant: VariantView }> {
  const { id } = await newsroom.begin({ requiredLanguages: ['ru'], optionalLanguages: [] });
  const variant = await newsroom.variant(id, 'ru');
  const link = await preview(variant);
  await newsroom.approveAll(id, []);
  ok(await newsroom.release(id));
  return { id, link, variant };
}

describe('a preview link', () => {
  it('shows the working text to whoever holds it, under a banner, in its own language', async () => {
    const { url } = await preview(await draft());
    expect(url).toMatch(/^https:\/\/press\.example\/preview\/[\w-]{70}$/);
    const { statusCode, body, headers } = await open(url, { 'accept-language': 'en' });
    expect(statusCode).toBe(200);
    expect(body).toContain('<h1>В городе открыли мост</h1>');
    expect(body).toContain('Длина моста – 320 метров.');
    expect(body).toContain('<strong>Предварительный просмотр – не для публикации.</strong>');
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-language': 'ru' });
  });

  it('is found by no search engine, kept by nobody, and told to no other site', async () => {
    const { url } = await preview(await draft());
    const { headers, body } = await open(url);
    expect(headers).toMatchObject({
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-frame-options': 'DENY',
    });
    for (const absent of ['set-cookie', 'etag', 'last-modified', 'link']) expect(headers).not.toHaveProperty(absent);
    expect(body).toContain('<meta name="robots" content="noindex, nofollow, noarchive" />');
    expect(body).not.toMatch(/rel="canonical"|hreflang="x-default"|ld\+json|property="og:/);
  });

  it('answers HEAD as GET', async () => {
    const { url } = await preview(await draft());
    const [get, head] = [await open(url), await open(url, {}, 'HEAD')];
    expect(head).toMatchObject({ statusCode: 200, body: '' });
    expect(head.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': get.headers['x-robots-tag'] });
    expect((await open('https://press.example/preview/x', {}, 'HEAD')).statusCode).toBe(404);
  });

  it('shows the text as it is now, not as it was when the link was made', async () => {
    const variant = await draft();
    const { url } = await preview(variant);
    const content = { ...STORY, title: 'Мост открыт' };
    const path = `/api/v1/variants/${variant.id}/content`;
    ok(await newsroom.author.put(path, content, { 'if-match': '*' }));
    expect((await open(url)).body).toContain('<h1>Мост открыт</h1>');
  });

  it('shows of a translation what its segments say so far', async () => {
    const { id } = await newsroom.begin();
    await newsroom.submitSource(id);
    const variant = await newsroom.opened(id, 'kk');
    const [first] = await newsroom.segments(variant);
    const segments = [{ id: first?.id, text: 'Қалада көпір ашылды' }];
    ok(await newsroom.translator.put(`/api/v1/variants/${variant.id}/segments`, { segments }, { 'if-match': '*' }));
    const { body } = await open((await preview(variant)).url);
    expect(body).toContain('Қалада көпір ашылды');
    expect(body).toContain('<html lang="kk">');
    expect(body).not.toContain('Длина моста');
  });

  it('shows nothing of the other languages', async () => {
    const { id } = await newsroom.begin();
    await newsroom.submitSource(id);
    const variant = await newsroom.opened(id, 'en');
    const { body } = await open((await preview(variant)).url);
    expect(body).toContain('<h1>(no title yet)</h1>');
    expect(body).not.toContain('мост');
  });

  it('shows also what is under an embargo, which is there for nobody else', async () => {
    const variant = await draft();
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const path = `/api/v1/documents/${variant.documentId}/embargo`;
    ok(await newsroom.publisher.put(path, { until }, { 'if-match': '*' }));
    const { url } = await preview(variant);
    expect((await open(url)).body).toContain('<h1>В городе открыли мост</h1>');
    const administrator = await addPerson(test.app, { roles: ['administrator'] });
    for (const response of [
      await administrator.get(`/api/v1/variants/${variant.id}`),
      await test.app.inject(`/api/v1/publications/${variant.documentId}.ru`),
    ])
      expect(response.statusCode).toBe(404);
  });

  it('lets no text escape from its page', async () => {
    const { url } = await preview(await draft({ ...STORY, title: '</title><script>alert(1)</script>' }));
    const { body } = await open(url);
    expect(body).not.toContain('<script');
    expect(body).toContain('&lt;script&gt;alert(1)');
  });
});

describe('a preview link opens nothing', () => {
  const closed = async (url: string, text: string) => {
    const { statusCode, body, headers } = await open(url);
    expect(statusCode).toBe(410);
    expect(body).toContain('<h1>Предварительный просмотр закрыт</h1>');
    expect(body).toContain(text);
    expect(body).not.toContain('Длина моста');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow, noarchive' });
  };

  it('after its time', async () => {
    const variant = await draft();
    const { url, id } = await preview(variant, { expiresInHours: 1 });
    await db.query(`UPDATE previews SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
    await closed(url, 'Срок действия ссылки истёк.');
    expect(await listed(variant)).toMatchObject([{ state: 'expired' }]);
  });

  it('once it is revoked', async () => {
    const variant = await draft();
    const [one, other] = [await preview(variant), await preview(variant)];
    const path = `/api/v1/variants/${variant.id}/previews/${one.id}`;
    expect((await newsroom.publisher.delete(path)).statusCode).toBe(204);
    expect((await newsroom.publisher.delete(path)).statusCode).toBe(204);
    await closed(one.url, 'Пресс-служба закрыла эту ссылку.');
    expect((await open(other.url)).statusCode).toBe(200);
    expect(await listed(variant)).toMatchObject([{ state: 'open' }, { state: 'revoked' }]);
  });

  it('once the text is published, and leads to it', async () => {
    const { link, variant } = await published();
    await closed(link.url, 'Текст, который открывала ссылка, опубликован.');
    const [found] = await db.query<{ slug: string }[]>(`SELECT slug FROM variants WHERE id = $1`, [variant.id]);
    expect((await open(link.url)).body).toContain(`href="https://press.example/ru/news/${found?.slug}"`);
    expect(await listed(variant)).toMatchObject([{ state: 'published' }]);
  });

  it('once the revision of a public text is released', async () => {
    const { id, variant } = await published();
    const refused = await newsroom.author.post(`/api/v1/variants/${variant.id}/previews`, {});
    expect(refused.json()).toMatchObject({ status: 409, code: 'previews.already_public' });
    ok(await newsroom.act(newsroom.author, variant, 'revision', { change: 'update' }));
    const { url } = await preview(variant);
    expect((await open(url)).statusCode).toBe(200);
    await newsroom.approveAll(id, []);
    expect((await open(url)).statusCode).toBe(200);
    ok(await newsroom.release(id));
    await closed(url, 'Текст, который открывала ссылка, опубликован.');
  });

  it.each([
    ['one sign is another', (token: string) => token.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))],
    ['its end is put off', (token: string) => putOff(token)],
    ['a part is missing', (token: string) => token.slice(0, -1)],
    ['it is made up', () => 'x'.repeat(70)],
    ['it is the id', () => '0199a6d2-7d3c-7000-8000-5d1f0a4c9e11'],
  ])('when %s', async (_, change) => {
    const { url } = await preview(await draft());
    const token = url.split('/').at(-1) ?? '';
    const { statusCode, body } = await open(url.replace(token, change(token)), { 'accept-language': 'en' });
    expect(statusCode).toBe(404);
    expect(body).toContain('Page not found');
  });

  it('when it was made for another text', async () => {
    const variant = await draft();
    const { id } = await preview(await draft());
    const refused = await newsroom.author.delete(`/api/v1/variants/${variant.id}/previews/${id}`);
    expect(refused.json()).toMatchObject({ status: 404, code: 'not_found.preview' });
  });

  it('when one address asks too often', async () => {
    const { url } = await preview(await draft());
    const ask = () => test.app.inject({ url: new URL(url).pathname, remoteAddress: '203.0.113.9' });
    for (let n = 0; n < PREVIEWS_A_MINUTE; n += 1) await ask();
    const refused = await ask();
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await open(url)).statusCode).toBe(200);
  });
});

function putOff(token: string): string {
  const bytes = Buffer.from(token, 'base64url');
  bytes.writeUInt32BE(bytes.readUInt32BE(16) + 86_400, 16);
  return bytes.toString('base64url');
}

describe('whoever makes preview links', () => {
  it.each([
    { expiresInHours: 0 },
    { expiresInHours: 14 * 24 + 1 },
    { expiresInHours: 1.5 },
    { note: '' },
    { forever: 1 },
  ])('cannot have one with %j', async (body) => {
    const { id } = await draft();
    expect((await newsroom.author.post(`/api/v1/variants/${id}/previews`, body)).statusCode).toBe(422);
  });

  it('has three days, or up to fourteen', async () => {
    const variant = await draft();
    const hours = ({ madeAt, expiresAt }: CreatedPreview) =>
      Math.round((Date.parse(expiresAt) - Date.parse(madeAt)) / 3_600_000);
    expect(hours(await preview(variant))).toBe(72);
    expect(hours(await preview(variant, { expiresInHours: 14 * 24 }))).toBe(336);
  });

  it('needs a role in the newsroom', async () => {
    const { id } = await draft();
    const administrator = await addPerson(test.app, { roles: ['administrator'] });
    const path = `/api/v1/variants/${id}/previews`;
    for (const response of [await administrator.post(path, {}), await administrator.get(path)])
      expect(response.json()).toMatchObject({ status: 403, code: 'accounts.role_required' });
    expect((await test.app.inject({ method: 'POST', url: path, payload: {} })).statusCode).toBe(401);
  });

  it('is told of all but the links themselves, newest first', async () => {
    const variant = await draft();
    const first = await preview(variant, { note: 'Для министерства' });
    await preview(variant);
    const items = await listed(variant);
    expect(items).toHaveLength(2);
    expect(items[1]).toEqual({
      ...{ id: first.id, note: 'Для министерства', state: 'open', madeBy: { id: newsroom.author.id, name: 'Автор' } },
      ...{ madeAt: first.madeAt, expiresAt: first.expiresAt, revokedAt: null },
    });
    const path = `/api/v1/variants/${variant.id}/previews?limit=1`;
    const { next } = ok<{ next: string }>(await newsroom.author.get(path));
    expect(ok(await newsroom.author.get(`${path}&cursor=${next}`))).toEqual({ items: [items[1]], next: null });
  });

  it('is remembered by the history of the text, without what opens it', async () => {
    const variant = await draft();
    const { id, url } = await preview(variant, { note: 'Для министерства' });
    await newsroom.author.delete(`/api/v1/variants/${variant.id}/previews/${id}`);
    const response = await newsroom.author.get(`/api/v1/variants/${variant.id}/events`);
    const { items } = ok<{ items: object[] }>(response);
    expect(items.slice(0, 2)).toMatchObject([
      { action: 'preview.revoked', details: { previewId: id } },
      { action: 'preview.made', details: { previewId: id, note: 'Для министерства' } },
    ]);
    expect(response.body).not.toContain(url.slice(-40));
  });

  it('is refused where there is no text', async () => {
    const { id } = await draft();
    await db.query(`UPDATE variants SET revision_id = NULL WHERE id = $1`, [id]);
    const refused = await newsroom.author.post(`/api/v1/variants/${id}/previews`, {});
    expect(refused.json()).toMatchObject({ status: 409, code: 'previews.no_text' });
    const unknown = await newsroom.author.post(`/api/v1/variants/0199a6d2-7d3c-7000-8000-5d1f0a4c9e11/previews`, {});
    expect(unknown.json()).toMatchObject({ status: 404, code: 'not_found.variant' });
  });
});

describe('what opens a preview', () => {
  it('stands in no table', async () => {
    const { url } = await preview(await draft());
    const signature = url.slice(-40);
    const tables: { name: string }[] = await db.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const found = await db.query(`SELECT 1 FROM "${name}" t WHERE t::text LIKE $1`, [`%${signature}%`]);
      expect([name, found]).toEqual([name, []]);
    }
  });

  it('stands in no log, whatever comes of it', async () => {
    const lines: string[] = [];
    const other = await startTestApp({ LOG_LEVEL: 'trace' }, { log: { write: (line) => lines.push(line) } });
    const room = await Newsroom.open(other.app);
    const { variants } = await room.begin();
    const made = ok<CreatedPreview>(await room.author.post(`/api/v1/variants/${variants[0]?.id}/previews`, {}), 201);
    const { pathname } = new URL(made.url);
    for (const url of [pathname, `${pathname}x`, `${pathname}/`, `/${pathname}`, `/%70review/${made.url.slice(-70)}`])
      await other.app.inject({ url });
    await other.app.inject({ method: 'POST', url: pathname });
    await other.close();
    const log = lines.join('');
    expect(log).toContain('"url":"/preview/…","status":200');
    expect(log).not.toContain(made.url.slice(-40));
  });
});

describe('a secret of the office', () => {
  it('is made and kept by the database where none is set', async () => {
    const other = await startTestApp();
    const room = await Newsroom.open(other.app);
    const { variants } = await room.begin();
    const { url } = ok<CreatedPreview>(await room.author.post(`/api/v1/variants/${variants[0]?.id}/previews`, {}), 201);
    expect((await other.app.inject(new URL(url).pathname)).statusCode).toBe(200);
    const kept: { secret: string }[] = await other.app.get(DataSource).query(`SELECT secret FROM preview_secret`);
    expect(kept).toEqual([{ secret: expect.stringMatching(/^[\w-]{43}$/) }]);
    await other.close();
  });
});
