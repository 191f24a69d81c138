import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { ConsoleRoutes } from '../../src/console/console.routes.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('the console over HTTP', () => {
  let server: TestApp;
  const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });

  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  it.each(['/console', '/console/', '/console/desk/3', '/console/documents?state=draft'])(
    'is one page at %s, which runs its own scripts only',
    async (url) => {
      const { statusCode, headers, body } = await get(url, { accept: 'text/html' });
      expect({ statusCode, type: headers['content-type'] }).toEqual({
        statusCode: 200,
        type: 'text/html; charset=utf-8',
      });
      expect(body).toContain('<div id="root">');
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("script-src 'self';"),
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
        'referrer-policy': 'same-origin',
      });
    },
  );

  it('gives its scripts compressed, and to keep', async () => {
    const script = /\/console\/assets\/start[^"]+\.js/.exec((await get('/console')).body)?.[0] ?? '';
    const answer = await get(script, { 'accept-encoding': 'gzip, br' });
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringContaining('javascript'),
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect((await get(script)).headers['content-encoding']).toBeUndefined();
  });

  it('needs less than 300 KB to begin, leaving room for a page and its texts', async () => {
    const { body } = await get('/console');
    const files = [...body.matchAll(/(?:src|href)="(\/console\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
    expect(files.some((file) => file.endsWith('.js'))).toBe(true);
    const answers = await Promise.all(files.map((file) => get(file, { 'accept-encoding': 'br' })));
    expect(answers.reduce((sum, { rawPayload }) => sum + rawPayload.length, 0)).toBeLessThan(285_000);
  });

  it.each(['/console/assets/none.js', '/console/favicon.ico', '/console/desk.json', '/console/assets/../index.html'])(
    'has no file %s',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );

  it('says so where it has not been built', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'console-'));
    const bare = fastify();
    new ConsoleRoutes({ httpAdapter: { getInstance: () => bare } } as never, folder).onModuleInit();
    const answer = await bare.inject({ url: '/console/desk', headers: { 'accept-language': 'ru' } });
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'console.not_built', title: expect.stringContaining('не собрана') });
    await bare.close();
    rmSync(folder, { recursive: true });
  });
});
