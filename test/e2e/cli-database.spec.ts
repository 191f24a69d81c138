import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { freePort } from '../../src/database/free-port.js';
import { translatorFor } from '../../src/languages/i18n.js';
import { LANGUAGES, type Language } from '../../src/languages/languages.js';
import { cloneDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { inPairs } from '../support/in-pairs.js';
import { JarshyProgram, jarshy } from '../support/jarshy-program.js';

const names: string[] = [];

afterAll(async () => {
  await JarshyProgram.killAll();
  for (const name of names) await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
});

async function onServer(sql: string, url = process.env['JARSHY_TEST_SERVER']): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A database without a table. @returns its address */
async function emptyDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name}`);
  names.push(name);
  const url = new URL(process.env['JARSHY_TEST_SERVER'] ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

const migrations = async (url: string) => (await onServer('SELECT name FROM migrations ORDER BY id', url)).length;
const applied = (out: string) => out.match(/^applied \S+$/gm)?.length ?? 0;

describe('jarshy migrate', () => {
  it('applies what is missing, and nothing the second time', async () => {
    const url = await emptyDatabase();
    const first = await jarshy(['migrate'], { DATABASE_URL: url });
    expect([first.code, first.err]).toEqual([0, '']);
    expect(applied(first.out)).toBe(await migrations(url));
    expect(applied(first.out)).toBeGreaterThan(0);
    expect(await jarshy(['migrate'], { DATABASE_URL: url, LANG: 'ru_RU.UTF-8' })).toEqual({
      ...{ code: 0, err: '' },
      out: 'База данных обновлена, применено 0 миграций.\n',
    });
  });

  it('can run twice at once: each migration is applied by one of them', async () => {
    const url = await emptyDatabase();
    const both = await Promise.all([1, 2].map(() => jarshy(['migrate'], { DATABASE_URL: url })));
    expect(both.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(both.reduce((sum, { out }) => sum + applied(out), 0)).toBe(await migrations(url));
  });
});

describe('without a database that can be used', () => {
  it('says in one line that nothing answers there, and not the password', async () => {
    const commands = [['serve'], ['migrate'], ['import', 'examples'], ['token', 'revoke', '7']];
    const DATABASE_URL = 'postgres://nobody:hidden@127.0.0.1:1/none';
    for (const { code, out, err } of await inPairs(commands, (args) => jarshy(args, { DATABASE_URL }))) {
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^jarshy: The database cannot be reached: .*127\.0\.0\.1:1.*\n$/);
      expect(err).not.toContain('hidden');
    }
  });

  it('says in one line that it has to be migrated, and migrates nothing itself', async () => {
    const DATABASE_URL = await emptyDatabase();
    const commands = [
      ['import', 'examples'],
      ['user', 'list'],
    ];
    const err = `jarshy: ${translatorFor('kk')('errors:database.not_migrated')}\n`;
    for (const answer of await inPairs(commands, (args) => jarshy(args, { DATABASE_URL, LANG: 'kk_KZ.UTF-8' }))) {
      expect(answer).toEqual({ code: 1, out: '', err });
    }
    expect(await onServer(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`, DATABASE_URL)).toEqual([]);
  });
});

describe('jarshy openapi', () => {
  it('prints the document, and asks neither the database nor the environment', async () => {
    const { code, out, err } = await jarshy(['openapi'], { DATABASE_URL: 'postgres://127.0.0.1:1/none', PORT: 'many' });
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\./),
      info: { title: 'Jarshy' },
      paths: { '/api/v1/publications': { get: {} } },
    });
  });
});

describe('jarshy demo, on a database of one’s own', () => {
  it('publishes no examples by itself, and says so in the language of the terminal', async () => {
    const database = await cloneDatabase();
    try {
      for (const { language, ...answer } of await inPairs(LANGUAGES, (language) => demoIn(language, database.url))) {
        const told = translatorFor(language)('errors:demo.unconfirmed');
        expect(told).toContain('--yes');
        expect(answer).toEqual({ code: 1, out: '', err: `jarshy: ${told}\n` });
      }
      const counts = 'SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM people) AS people';
      expect(await onServer(counts, database.url)).toEqual([{ documents: '0', people: '0' }]);
    } finally {
      await database.drop();
    }
  });

  async function demoIn(language: Language, url: string) {
    return { language, ...(await jarshy(['demo'], { DATABASE_URL: url, LANG: language })) };
  }
});

describe('jarshy serve and jarshy worker, on one database', () => {
  it('bring to the readers of the one what the other has rendered, and end when they are asked', async () => {
    const DATABASE_URL = await emptyDatabase();
    const port = await freePort();
    const variables = { DATABASE_URL, PORT: String(port), LOG_LEVEL: 'warn' };
    await jarshy(['migrate'], variables);
    const programs = ['serve', 'worker'].map((command) => JarshyProgram.start([command], variables));
    const [server, worker] = programs as [JarshyProgram, JarshyProgram];
    await Promise.all([server.printed('Ctrl-C'), worker.printed('The worker is ready.')]);

    const demo = await jarshy(['demo', '--yes'], variables);
    expect([demo.code, demo.err]).toEqual([0, '']);
    for (const language of LANGUAGES) {
      const url = `http://localhost:${port}/${language}/feed.xml`;
      expect(demo.out).toMatch(new RegExp(`^${url} +6 items$`, 'm'));
      const items = async () => (await (await fetch(url)).text()).split('<item>').length - 1;
      await eventually(async () => (await items()) === 6, `six items of ${language}`);
    }
    const ended = await Promise.all(programs.map((program) => program.end('SIGTERM')));
    expect(ended.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
  });
});
