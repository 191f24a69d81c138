import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { publish, withdraw } from '../support/publications.js';

/** Texts that have broken feeds before. */
const AWKWARD = {
  title: 'Ә, Ғ & <b>«қ»</b> ]]> &amp; \u000b\u0000 😀 \ud800',
  description: 'Қазақша «мәтін» & <script>alert(1)</script>',
  html: '<p>Ә &amp; &lt;b&gt; ]]&gt; 😀</p>',
  section: ['Қоғам & мәдениет'],
};

const missing = (program: string, ...args: string[]) => spawnSync(program, args).status !== 0;
const withReader = (isMissing: boolean) => (isMissing ? it.skip : it);
const noXmllint = missing('xmllint', '--version');
// Debian's, for which python3-feedparser is installed; another may come first on the PATH.
const PYTHON = '/usr/bin/python3';
const noFeedparser = missing(PYTHON, '-c', 'import feedparser');
const skipped = (isMissing: boolean, what: string) => (isMissing ? ` (skipped: no ${what})` : '');

let test: TestApp;
let url: string;

beforeAll(async () => {
  test = await startTestApp();
  const db = test.app.get(DataSource);
  // PostgreSQL's text cannot hold U+0000 and lone surrogates: rss.spec.ts has them.
  const title = AWKWARD.title.replace(/[\0\ud800]/g, '');
  await publish(db, { ...AWKWARD, title, language: 'kk', datedAt: new Date('2017-10-31T04:50:00Z') });
  await withdraw(db, await publish(db, { language: 'kk' }));
  await test.app.listen(0, '127.0.0.1');
  const { port } = test.app.getHttpServer().address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
});
afterAll(() => test.close());

/** Not spawnSync: the server under test lives in this process. */
async function run(program: string, args: string[], input = ''): Promise<{ status: number; output: string }> {
  const child = spawn(program, args);
  child.stdin.end(input);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: child.exitCode ?? 1, output: output + errors };
}

withReader(noXmllint).each(['kk', 'ru', 'en'])(
  `the %s feed is well-formed for xmllint${skipped(noXmllint, 'xmllint')}`,
  async (language) => {
    const body = await (await fetch(`${url}/${language}/feed.xml`)).text();
    expect(await run('xmllint', ['--noout', '-'], body)).toEqual({ status: 0, output: '' });
  },
);

const READ = `
import feedparser, json, sys
first = feedparser.parse(sys.argv[1])
again = feedparser.parse(sys.argv[1], etag=first.etag, modified=first.modified)
print(json.dumps({
    'bozo': bool(first.bozo), 'status': first.status, 'again': again.status, 'version': first.version,
    'language': first.feed.language, 'rights': first.feed.rights,
    'entries': [{'title': e.title, 'id': e.id, 'link': e.link, 'published': e.published, 'author': e.author,
                 'tags': [t.term for t in e.get('tags', [])], 'content': e.content[0].value} for e in first.entries],
}))`;

withReader(noFeedparser)(
  `feedparser reads the feed without complaint, and the second time is told 304${skipped(noFeedparser, 'python3-feedparser')}`,
  async () => {
    // In the second of a change there is no Last-Modified yet, and the reader is to send it back.
    await eventually(async () => (await fetch(`${url}/kk/feed.xml`)).headers.get('last-modified'), 'Last-Modified');
    const { status, output } = await run(PYTHON, ['-c', READ, `${url}/kk/feed.xml`]);
    expect([status, output]).toEqual([0, expect.stringMatching(/^\{/)]);
    const feed = JSON.parse(output) as { entries: object[] };
    expect(feed).toMatchObject({ bozo: false, status: 200, again: 304, version: 'rss20', language: 'kk' });
    expect(feed.entries).toHaveLength(2);
    expect(feed.entries[1]).toMatchObject({
      id: expect.stringMatching(/^tag:press\.example,2017:article\/[\da-f-]{36}\/kk$/),
      link: expect.stringMatching(/^https:\/\/press\.example\/kk\/news\//),
      published: 'Tue, 31 Oct 2017 10:50:00 +0600',
      author: 'Жаршы',
      tags: ['Қоғам & мәдениет'],
      content: '<div lang="kk"><p>Ә &amp; &lt;b&gt; ]]&gt; 😀</p></div>',
    });
  },
);
