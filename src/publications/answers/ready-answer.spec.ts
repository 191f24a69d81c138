import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Answer } from './answer.js';
import { ReadyAnswer } from './ready-answer.js';

const BODY = `<rss>${'жаңалық '.repeat(500)}</rss>`;
const DATE = 'Fri, 20 Nov 2026 10:00:00 GMT';
const FEED: Answer = {
  status: 200,
  type: 'application/rss+xml; charset=utf-8',
  body: BODY,
  headers: { 'cache-control': 'public, max-age=300', link: '<https://press.example/kk/feed.xml>; rel="self"' },
  lastModified: new Date(DATE),
  depends: { languages: ['kk'] },
};
const NOW = Date.parse('2026-11-21T00:00:00Z');

async function prepared(answer: Partial<Answer> = {}): Promise<ReadyAnswer> {
  const ready = new ReadyAnswer({ ...FEED, ...answer });
  await ready.prepareAll();
  return ready;
}

const ask = (ready: ReadyAnswer, headers: Record<string, string> = {}, now = NOW) => ready.answerTo(headers, now)!;

it('answers with the bytes and everything that is known of them', async () => {
  expect(ask(await prepared())).toMatchObject({
    status: 200,
    body: Buffer.from(BODY),
    headers: {
      ...FEED.headers,
      'content-type': FEED.type,
      etag: expect.stringMatching(/^"[\w-]{27}"$/),
      'last-modified': DATE,
      vary: 'Accept-Encoding',
    },
  });
});

it('tells a socket the same headers, with the length of the body and what is on every answer', async () => {
  const { raw, headers } = ask(await prepared());
  const pairs = raw.flatMap((name, index) => (index % 2 === 0 ? [[name, raw[index + 1]]] : []));
  expect(Object.fromEntries(pairs)).toEqual({
    ...headers,
    'content-length': String(Buffer.byteLength(BODY)),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'DENY',
  });
});

it.each([
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
])('answers in %s under a tag of its own to who takes it', async (encoding, decompress) => {
  const ready = await prepared();
  const { headers, body } = ask(ready, { 'accept-encoding': encoding });
  expect(decompress(body!).toString()).toBe(BODY);
  expect(headers).toMatchObject({ 'content-encoding': encoding, etag: expect.stringMatching(`-${encoding}"$`) });
  expect(headers['etag']).not.toBe(ask(ready).headers['etag']);
});

it('has nothing to say in an encoding that is not made yet', async () => {
  const ready = new ReadyAnswer(FEED);
  expect(ready.answerTo({ 'accept-encoding': 'br' })).toBeUndefined();
  await ready.prepare({ 'accept-encoding': 'br' });
  expect(ready.answerTo({ 'accept-encoding': 'br' })?.headers).toMatchObject({ 'content-encoding': 'br' });
  expect(ready.answerTo({ 'accept-encoding': 'gzip' })).toBeUndefined();
});

it('makes an encoding once for all who wait for it', async () => {
  const ready = new ReadyAnswer(FEED);
  await Promise.all([1, 2, 3].map(() => ready.prepare({ 'accept-encoding': 'br' })));
  const { body } = ask(ready, { 'accept-encoding': 'br' });
  await ready.prepareAll();
  expect(ask(ready, { 'accept-encoding': 'br' }).body).toBe(body);
});

it.each([
  ['a short text', { body: 'short' }],
  ['a picture', { type: 'image/png', body: Buffer.alloc(5000) }],
])('does not compress %s', async (_, answer) => {
  const { headers } = ask(await prepared(answer), { 'accept-encoding': 'br, gzip' });
  expect(headers).not.toHaveProperty('content-encoding');
});

describe('to who has the bytes already', () => {
  it.each(['identity', 'gzip', 'br'])('answers 304 to the tag of %s, with what caches need', async (encoding) => {
    const ready = await prepared();
    const headers = { 'accept-encoding': encoding };
    const { etag } = ask(ready, headers).headers;
    expect(ask(ready, { ...headers, 'if-none-match': etag! })).toMatchObject({
      status: 304,
      body: undefined,
      headers: { ...FEED.headers, vary: 'Accept-Encoding', etag },
    });
  });

  it('tells nothing about the bytes', async () => {
    const ready = await prepared();
    const { headers, raw } = ask(ready, { 'if-none-match': '*' });
    expect(Object.keys(headers).sort()).toEqual(['cache-control', 'etag', 'link', 'vary']);
    expect(raw).not.toContain('content-length');
  });

  it('answers 304 to the date, but not against the tag', async () => {
    const ready = await prepared();
    expect(ask(ready, { 'if-modified-since': DATE }).status).toBe(304);
    expect(ask(ready, { 'if-modified-since': DATE, 'if-none-match': '"other"' }).status).toBe(200);
  });

  it('does not take the tag of one encoding for another', async () => {
    const ready = await prepared();
    const { etag } = ask(ready, { 'accept-encoding': 'gzip' }).headers;
    expect(ask(ready, { 'if-none-match': etag! }).status).toBe(200);
    expect(ask(ready, { 'accept-encoding': 'br', 'if-none-match': etag! }).status).toBe(200);
  });

  it.each([301, 308, 404, 410] as const)('repeats the status %d, which has nothing to be confirmed', async (status) => {
    const answer = ask(await prepared({ status }), { 'if-none-match': '*' });
    expect(answer.status).toBe(status);
    expect(answer.headers).not.toHaveProperty('etag');
  });
});

describe('the date', () => {
  it('is not told before the clock has reached it', async () => {
    const ready = await prepared();
    const { headers, status } = ask(ready, {}, Date.parse(DATE) - 1);
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('last-modified');
    expect(ask(ready, {}, Date.parse(DATE)).headers).toHaveProperty('last-modified', DATE);
  });

  it('stays the older one while the bytes are the same', async () => {
    const later = { lastModified: new Date('2026-11-20T12:00:00Z') };
    const former = await prepared();
    expect(ask((await prepared(later)).asOldAs(former)).headers['last-modified']).toBe(DATE);
    expect(ask((await prepared({ ...later, body: 'other' })).asOldAs(former)).headers['last-modified']).toBe(
      'Fri, 20 Nov 2026 12:00:00 GMT',
    );
  });
});

it('makes no header anew for a request', async () => {
  const ready = await prepared();
  expect(ask(ready)).toBe(ask(ready));
  expect(ask(ready, { 'if-none-match': '*' })).toBe(ask(ready, { 'if-none-match': '*' }));
});
