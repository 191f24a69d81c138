import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../src/database/free-port.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';

// Readers that people use, from Debian: what they hold after each thing that happens to a text.
const PYTHON = '/usr/bin/python3';
const missing = (program: string, ...args: string[]) => spawnSync(program, args).status !== 0;
const run = promisify(execFile);

/** An item as a reader holds it. */
interface Held {
  title: string;
  text: string;
}

interface Reader {
  /** What it is missing here, if so. */
  lacks: string | null;
  /** Subscribes to `url` in an empty folder. */
  subscribe(folder: string, url: string): Promise<void>;
  /** Asks again. Returns all items that it holds, in any order. */
  poll(folder: string, url: string): Promise<Held[]>;
}

const newsboat: Reader = {
  lacks: missing('newsboat', '--version') ? 'newsboat' : null,
  async subscribe(folder, url) {
    await writeFile(join(folder, 'urls'), `${url}\n`);
    await writeFile(join(folder, 'config'), 'show-read-feeds yes\n');
  },
  async poll(folder) {
    const file = (name: string) => join(folder, name);
    const args = ['-q', '-u', file('urls'), '-C', file('config'), '-c', file('cache.db'), '-x', 'reload'];
    await run('newsboat', args, { env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8', TERM: 'dumb' } });
    return python(
      `import json, sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute('SELECT title, content FROM rss_item WHERE deleted = 0')
print(json.dumps([{'title': title, 'text': content} for title, content in rows]))`,
      file('cache.db'),
    );
  },
};

/** Holds mails: one for each item that it takes for a new one. */
const rss2email: Reader = {
  lacks: missing('r2e', '--version') ? 'rss2email' : null,
  async subscribe(folder, url) {
    await r2e(folder, 'new', 'reader@press.example');
    await mkdir(join(folder, 'mail'));
    await run('sed', [
      '-i',
      '-e',
      `s#^email-protocol = .*#email-protocol = maildir#; s#^maildir-path = .*#maildir-path = ${folder}/mail#`,
      join(folder, 'r2e.cfg'),
    ]);
    await r2e(folder, 'add', 'press', url);
  },
  async poll(folder) {
    await r2e(folder, 'run');
    const mails = join(folder, 'mail', 'INBOX', 'new');
    return python(
      `import email, email.policy, json, os, sys
def mail(path):
    message = email.message_from_file(open(path), policy=email.policy.default)
    return {'title': message['subject'], 'text': message.get_body().get_content()}
print(json.dumps([mail(os.path.join(sys.argv[1], name)) for name in sys.argv[2:]]))`,
      ...[mails, ...(await readdir(mails).catch(() => []))],
    );
  },
};

/** A reader made with it holds entries by their id, the last that it was told of each, and asks with what it was told. */
const feedparser: Reader = {
  lacks: missing(PYTHON, '-c', 'import feedparser') ? 'python3-feedparser' : null,
  subscribe: () => Promise.resolve(),
  poll: (folder, url) =>
    python(
      `import feedparser, json, os, sys
path = os.path.join(sys.argv[1], 'held.json')
held = json.load(open(path)) if os.path.exists(path) else {'etag': None, 'modified': None, 'entries': {}}
feed = feedparser.parse(sys.argv[2], etag=held['etag'], modified=held['modified'])
if feed.bozo: sys.exit(str(feed.bozo_exception))
if feed.status == 200:
    held.update(etag=feed.get('etag'), modified=feed.get('modified'))
    for entry in feed.entries:
        held['entries'][entry.id] = {'title': entry.title, 'text': entry.content[0].value}
json.dump(held, open(path, 'w'))
print(json.dumps(list(held['entries'].values())))`,
      ...[folder, url],
    ),
};

async function python(program: string, ...args: string[]): Promise<Held[]> {
  const { stdout } = await run(PYTHON, ['-c', program, ...args]);
  return JSON.parse(stdout) as Held[];
}

async function r2e(folder: string, ...args: string[]): Promise<void> {
  const files = ['-c', join(folder, 'r2e.cfg'), '-d', join(folder, 'r2e.json')];
  await run('r2e', [...files, ...args], { env: { ...process.env, HOME: folder } });
}

const READERS = [
  ['newsboat', newsboat, 'feed.xml'],
  ['newsboat', newsboat, 'feed.atom'],
  ['rss2email', rss2email, 'feed.xml'],
  ['rss2email', rss2email, 'feed.atom'],
  ['feedparser', feedparser, 'feed.xml'],
  ['feedparser', feedparser, 'feed.atom'],
] as const;

let test: TestApp;
let newsroom: Newsroom;
let url: string;
let folder: string;

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  folder = await mkdtemp(join(tmpdir(), 'jarshy-readers-'));
  test = await startTestApp({ PUBLIC_URL: url, PUBLIC_CACHE_MIB: '64' }, { worker: true });
  newsroom = await Newsroom.open(test.app);
  await test.app.listen(port, '127.0.0.1');
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(READERS)('%s', (name, reader, file) => {
  const title = reader.lacks === null ? `follows ${file}` : `follows ${file} (skipped: no ${reader.lacks})`;

  (reader.lacks === null ? it : it.skip)(
    `${title} through the life of a text, without a duplicate or a loss`,
    async () => {
      const own = join(folder, `${name}-${file}`);
      await mkdir(own);
      const feed = `${url}/ru/${file}`;
      await reader.subscribe(own, feed);
      const before = (await reader.poll(own, feed)).length;

      const id = await published(`${name} ${file}: один`);
      await settled(feed, `${name} ${file}: один`);
      expect(await reader.poll(own, feed)).toHaveLength(before + 1);
      expect(await reader.poll(own, feed)).toHaveLength(before + 1);
      await published(`${name} ${file}: два`);
      await settled(feed, `${name} ${file}: два`);
      const holds = async (): Promise<void> => {
        const held = await reader.poll(own, feed);
        expect(held).toHaveLength(before + 2);
        expect(held.filter(({ title: one }) => one.includes(`${name} ${file}: два`))).toHaveLength(1);
      };
      await holds();

      await revised(id, `${name} ${file}: правка`, { change: 'minor' });
      await settled(feed, `${name} ${file}: правка`);
      await holds();

      await revised(id, `${name} ${file}: поправка`, { change: 'correction', note: 'Была неверно названа длина.' });
      await settled(feed, 'Была неверно названа длина.');
      await holds();

      const withdrawal = { kind: 'publishedInError', reason: 'Ошибка', notices: { ru: `Снято: ${name} ${file}` } };
      await byPublisher(id, 'withdrawal', withdrawal);
      await settled(feed, `Снято: ${name} ${file}`);
      await holds();

      await byPublisher(id, 'reinstatement', { reason: 'Проверено' });
      await settled(feed, `${name} ${file}: поправка`);
      await holds();
    },
    120_000,
  );
});

async function published(title: string): Promise<string> {
  const { id } = await newsroom.begin({ releasePolicy: 'asReady' }, { ...STORY, title });
  await newsroom.approveAll(id, []);
  ok(await newsroom.release(id));
  return id;
}

async function revised(id: string, title: string, change: object): Promise<void> {
  const source = await newsroom.variant(id, 'ru');
  ok(await newsroom.act(newsroom.author, source, 'revision', change));
  const url = `/api/v1/variants/${source.id}/content`;
  ok(await newsroom.author.put(url, { ...STORY, title }, { 'if-match': '*' }));
  ok(await newsroom.act(newsroom.author, source, 'submission'));
  ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
  ok(await newsroom.release(id));
}

async function byPublisher(id: string, action: string, body: object): Promise<void> {
  ok(await newsroom.publisher.post(`/api/v1/documents/${id}/${action}`, body, { 'if-match': '*' }));
}

/** Until the feed says so; where it tells its date, until it tells the new one. */
async function settled(feed: string, words: string): Promise<void> {
  const says = async () => {
    const answer = await fetch(feed);
    const isDated = feed.endsWith('.atom') || answer.headers.has('last-modified');
    return (await answer.text()).includes(words) && isDated;
  };
  await eventually(says, `${feed} to say ${words}`);
}
