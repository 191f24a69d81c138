import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import compress from '@fastify/compress';
import { fastify } from 'fastify';
import { sendProblem } from '../../src/common/http/problem.filter.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom } from '../support/newsroom.js';
import { Stages } from '../support/stages.js';

let test: TestApp;
let newsroom: Newsroom;
let variant: VariantView;
beforeAll(async () => {
  test = await startTestApp();
  newsroom = await Newsroom.open(test.app);
  variant = await new Stages(test.app, newsroom).target('published');
});
afterAll(() => test.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  test.app.inject({ method: 'GET', url, headers: { cookie: newsroom.translator.cookie, ...headers } });

describe('what the office reads', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('comes as %s to who takes that, with the same ETag', async (encoding, decompressed) => {
    const url = `/api/v1/variants/${variant.id}`;
    const plain = await get(url);
    const small = await get(url, { 'accept-encoding': encoding });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(small.headers).toMatchObject({ 'content-encoding': encoding, etag: plain.headers.etag });
    expect(small.headers['vary']).toMatch(/accept-encoding/i);
    expect(decompressed(small.rawPayload).toString()).toBe(plain.body);
    expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length);
  });

  it('comes as it is where compressing would not pay', async () => {
    const answer = await get('/api/v1/tasks?view=mine', { 'accept-encoding': 'br, gzip' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).not.toHaveProperty('content-encoding');
  });
});

it('is not compressed a second time, when it is what the public reads', async () => {
  const answer = await get('/kk/feed.xml', { 'accept-encoding': 'gzip' });
  expect(answer.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(answer.rawPayload).toString()).toMatch(/^<\?xml/);
});

it('is a problem that can be read, when it fails before anything of it is sent', async () => {
  const server = fastify();
  await server.register(compress, { encodings: ['br', 'gzip'] });
  server.setErrorHandler((error, request, reply) => sendProblem(request, reply, error));
  const failing = new Readable({ read: () => failing.destroy(new Error('The database has gone')) });
  server.get('/export', (_request, reply) => reply.type('text/xml').send(failing));
  const answer = await server.inject({ url: '/export', headers: { 'accept-encoding': 'gzip' } });
  expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([500, undefined]);
  expect(answer.json()).toMatchObject({ code: 'http.internal' });
  await server.close();
});

it('takes no compressed bodies, which may be far larger than they seem', async () => {
  const answer = await test.app.inject({
    ...{ method: 'POST', url: '/api/v1/session' },
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    payload: gzipSync(JSON.stringify({ email: 'nobody@press.example', password: ' '.repeat(1_000_000) })),
  });
  expect(answer.statusCode).toBe(400);
});
