// What a newcomer does after `npm ci`: start, look, end, start again. Runs in the current folder.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { LANGUAGES, checkFeed } from './support/feeds.js';
import { bareEnvironment, end, eventually, finish, freePort, start, whileRunning } from './support/programs.js';

describe('npm start', () => {
  let dataDir;
  let port;
  let url;
  let running;
  const ids = new Map();

  const environment = (variables = {}) =>
    bareEnvironment({ JARSHY_DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: url, ...variables });

  async function startAndWait() {
    running = start('npm', ['start'], { env: environment() });
    const ready = () => running.printed.out.includes('Jarshy is ready');
    await whileRunning(running, eventually('npm start is ready', ready, 300));
  }

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'jarshy-smoke-'));
    port = await freePort();
    url = `http://localhost:${port}`;
    await startAndWait();
  });

  after(async () => {
    await end(running);
    await rm(dataDir, { recursive: true, force: true });
  });

  it('says where everything is, and how the first administrator signs in', async () => {
    const { out } = running.printed;
    for (const path of ['/api/docs', ...LANGUAGES.map((language) => `/${language}/feed.xml`)]) {
      assert.ok(out.includes(`${url}${path}`), `${path} is in: ${out}`);
      assert.equal((await fetch(`${url}${path}`)).status, 200);
    }
    const [, email, password] = /administrator\s+(\S+), password (\S+) /.exec(out) ?? [];
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email, password }),
    });
    assert.ok(answer.ok, `${answer.status} ${await answer.text()}`);
  });

  it('is alive and ready', async () => {
    for (const path of ['/healthz', '/readyz']) assert.equal((await fetch(`${url}${path}`)).status, 200);
  });

  for (const language of LANGUAGES) {
    it(`has every example in the ${language} feed, and a page for each`, async () => {
      const entries = await checkFeed(`${url}/${language}/feed.xml`, language);
      assert.equal(entries.length, await exampleCount());
      ids.set(language, entries.map(({ id }) => id).sort());
      for (const { link } of entries) {
        const page = await fetch(link);
        assert.equal(page.status, 200);
        assert.match(await page.text(), new RegExp(`<html[^>]* lang="${language}"`));
      }
    });
  }

  it('refuses a second start on the same data directory, with one line', async () => {
    const second = await finish('node', ['bin/jarshy.js', 'serve'], { env: environment({ PORT: '0' }) });
    assert.notEqual(second.code, 0);
    assert.match(second.err, /^jarshy: .+\n$/);
    assert.ok(second.err.includes(dataDir), second.err);
  });

  it('refuses a taken port, with one line', async () => {
    const other = await mkdtemp(join(tmpdir(), 'jarshy-smoke-'));
    const second = await finish('node', ['bin/jarshy.js', 'serve'], { env: environment({ JARSHY_DATA_DIR: other }) });
    await rm(other, { recursive: true, force: true });
    assert.notEqual(second.code, 0);
    assert.match(second.err, /^jarshy: .+\n$/);
    assert.ok(second.err.includes(String(port)), second.err);
  });

  it('names every bad variable at once, a line each', async () => {
    const variables = { PORT: 'many', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://here' };
    const second = await finish('node', ['bin/jarshy.js', 'serve'], { env: environment(variables) });
    assert.notEqual(second.code, 0);
    const lines = second.err.trimEnd().split('\n');
    assert.equal(lines.length, 3, second.err);
    for (const name of Object.keys(variables)) assert.ok(lines.some((line) => line.includes(name)));
  });

  it('ends cleanly on Ctrl-C, and leaves no database behind', async () => {
    running.signal('SIGINT');
    assert.equal(await running.ended, 0, running.describe());
    assert.equal(existsSync(join(dataDir, 'postgres', 'postmaster.pid')), false);
  });

  it('has everything on the next start, and no new sign-in', async () => {
    await startAndWait();
    assert.doesNotMatch(running.printed.out, /password/);
    for (const language of LANGUAGES) {
      const entries = await checkFeed(`${url}/${language}/feed.xml`, language);
      assert.deepEqual(entries.map(({ id }) => id).sort(), ids.get(language));
    }
  });
});

async function exampleCount() {
  const files = await readdir('examples');
  return new Set(files.filter((file) => file.endsWith('.txt')).map((file) => file.split('.')[0])).size;
}
