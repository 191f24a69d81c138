import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { AnswerMemory } from '../../src/publications/answers/answer-memory.js';
import type { Release } from '../../src/publications/publication-writer.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { publish, queriesDuring, withdraw } from '../support/publications.js';

const LIST = '/api/v1/publications';
const TEXT = `<p>${'Длина моста – 320 метров. '.repeat(100)}</p>`;

let test: TestApp;
let db: DataSource;
let port: number;
let release: Release;

beforeAll(async () => {
  test = await startTestApp({ PUBLIC_CACHE_MIB: '16' });
  db = test.app.get(DataSource);
  await test.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
  port = (test.app.getHttpServer().address() as AddressInfo).port;
  await fetchFrom('/en');
  release = await publish(db, { slug: 'bridge', title: 'Bridge', html: TEXT });
  await publish(db, { slug: 'tunnel', title: 'Tunnel' });
  // The last message is here.
  await eventually(async () => (await fetchFrom('/en')).body.includes('Tunnel'));
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => test.close());

interface Response {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Over a socket, where the memory is asked first. */
async function fetchFrom(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return new Promise((resolve, reject) => {
    request({ port, path, headers, method, agent: false }, (response) => {
      const { statusCode: status = 0, headers: told } = response;
      buffer(response).then((body) => resolve({ status, headers: told, body }), reject);
    })
      .on('error', reject)
      .end();
  });
}

/** The same through Fastify. */
async function inject(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  const response = await test.app.inject({ url, headers, method: method as 'GET' });
  return { status: response.statusCode, headers: response.headers as IncomingHttpHeaders, body: response.rawPayload };
}

/** Feeds and front pages that are renewed meanwhile ask something else. */
const pagesReadDuring = async (work: () => Promise<unknown>) =>
  (await queriesDuring(db, work)).filter(({ sql }) => sql.includes('publication_addresses'));

const titleOf = async (path: string) => /<title>(.*?)<\/title>/.exec((await fetchFrom(path)).body.toString())?.[1];

/** Of the connection, not of the answer. */
function comparable({ status, headers, body }: Response) {
  const { date: _date, connection: _connection, 'keep-alive': _keepAlive, ...told } = headers;
  return { status, headers: told, body: body.toString('base64') };
}

const addresses = () => [
  ['a page', '/en/news/bridge'],
  ['the front page', '/en'],
  ['a feed', '/en/feed.xml'],
  ['the list', `${LIST}?language=en&limit=1`],
  ['one publication', `${LIST}/${release.documentId}.en`],
];

describe('an answer in memory', () => {
  it.each([0, 1, 2, 3, 4])('is the one that Fastify gives, header by header (%#)', async (index) => {
    const [, url = ''] = addresses()[index] ?? [];
    for (const encoding of ['identity', 'gzip', 'br']) {
      const send = jest.spyOn(test.app.get(AnswerMemory), 'send');
      const first = await inject(url, { 'accept-encoding': encoding });
      expect(first.status).toBe(200);
      const conditions: Record<string, string>[] = [
        {},
        { 'if-none-match': String(first.headers['etag']) },
        { 'if-none-match': '"x"' },
      ];
      send.mockClear();
      for (const method of ['GET', 'HEAD']) {
        for (const condition of conditions) {
          const headers = { 'accept-encoding': encoding, 'x-request-id': 'given-from-outside', ...condition };
          const fast = await fetchFrom(url, headers, method);
          expect(send.mock.calls.length).toBe(0);
          expect(comparable(fast)).toEqual(comparable(await inject(url, headers, method)));
          send.mockClear();
        }
      }
    }
  });

  it('asks nothing of the database', async () => {
    await fetchFrom('/en/news/bridge');
    expect(await pagesReadDuring(() => fetchFrom('/en/news/bridge'))).toEqual([]);
  });

  it('is named by a request id of its own where none is given', async () => {
    const ids = [await fetchFrom('/en'), await fetchFrom('/en')].map(({ headers }) => headers['x-request-id']);
    expect(ids[0]).toMatch(/^[\w-]{36}$/);
    expect(ids[1]).not.toBe(ids[0]);
  });

  it('overlooks parameters that no route knows', async () => {
    const plain = await inject('/en/news/bridge');
    expect(await pagesReadDuring(() => inject('/en/news/bridge?utm_source=mail&cursor=x'))).toEqual([]);
    expect((await inject('/en/news/bridge?utm_source=mail')).headers['etag']).toBe(plain.headers['etag']);
  });

  it('is compressed by br before gzip, each under a tag of its own', async () => {
    const [plain, gzip, br] = await Promise.all(
      ['identity', 'gzip', 'gzip, deflate, br'].map((encoding) =>
        inject('/en/news/bridge', { 'accept-encoding': encoding }),
      ),
    );
    expect(gunzipSync(gzip!.body)).toEqual(plain!.body);
    expect(brotliDecompressSync(br!.body)).toEqual(plain!.body);
    expect(new Set([plain, gzip, br].map((answer) => answer!.headers['etag'])).size).toBe(3);
    expect(br!.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  });
});

describe('a change', () => {
  it('is to be seen everywhere as soon as its message is here', async () => {
    for (const [, url = ''] of addresses()) await fetchFrom(url);
    await publish(db, { ...release, title: 'Bridge, corrected', change: { kind: 'correction', note: 'Wrong.' } });
    await eventually(async () => (await titleOf('/en/news/bridge'))?.startsWith('Bridge, corrected'));
    for (const [, url = ''] of addresses()) {
      await eventually(async () =>
        (await fetchFrom(url.replace('limit=1', 'limit=2'))).body.includes('Bridge, corrected'),
      );
    }
  });

  it('leaves the pages of other documents in memory', async () => {
    await fetchFrom('/en/news/bridge');
    await publish(db, { slug: 'station', title: 'Station' });
    await eventually(async () => (await fetchFrom('/en')).body.includes('Station'));
    expect(await pagesReadDuring(() => fetchFrom('/en/news/bridge'))).toEqual([]);
  });

  it('takes a withdrawn text from its page, and keeps the notice in memory', async () => {
    const gone = await publish(db, { slug: 'gone', title: 'Soon gone' });
    expect((await fetchFrom('/en/news/gone')).status).toBe(200);
    await withdraw(db, gone);
    await eventually(async () => (await fetchFrom('/en/news/gone')).status === 410);
    expect(await pagesReadDuring(() => fetchFrom('/en/news/gone'))).toEqual([]);
    expect(comparable(await fetchFrom('/en/news/gone', { 'x-request-id': 'the-same-1' }))).toEqual(
      comparable(await inject('/en/news/gone', { 'x-request-id': 'the-same-1' })),
    );
  });

  it('does not find what was never there in memory', async () => {
    expect((await fetchFrom('/en/news/never')).status).toBe(404);
    expect(await pagesReadDuring(() => fetchFrom('/en/news/never'))).toHaveLength(1);
  });
});

describe('scripts of other sites', () => {
  it.each(['/en/feed.xml', LIST, `${LIST}/01970000-0000-7000-8000-000000000001.en`])(
    'may ask for %s with conditions',
    async (url) => {
      const { status, headers } = await fetchFrom(
        url,
        { origin: 'https://other.example', 'access-control-request-method': 'GET' },
        'OPTIONS',
      );
      expect(status).toBe(204);
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': expect.stringContaining('If-None-Match'),
      });
    },
  );
});

it('sets no cookie, whatever it is sent', async () => {
  for (const [, url = ''] of addresses()) {
    expect((await fetchFrom(url, { cookie: 'jarshy_session=x' })).headers).not.toHaveProperty('set-cookie');
  }
});
