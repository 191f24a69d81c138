import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { JarshyProgram, jarshy } from '../support/jarshy-program.js';
import { newsPage, PAGES, profilePage } from '../support/legacy-pages.js';

/** How many rows each table has. */
const ROWS = `
  SELECT table_name AS "table",
         (xpath('//n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', table_name), false, true, '')))[1]::text AS n
    FROM information_schema.tables
   WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`;

describe('jarshy import --dry-run', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await cloneDatabase();
    folder = await mkdtemp(join(tmpdir(), 'jarshy-trial-'));
  });
  afterAll(async () => {
    await JarshyProgram.killAll();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]) => jarshy(['import', ...args], { DATABASE_URL: database.url });
  const tried = (...args: string[]) => run('--dry-run', ...args);

  async function filesIn(name: string, files: Record<string, string | Uint8Array>): Promise<string> {
    const path = join(folder, name);
    await mkdir(path);
    await Promise.all(Object.entries(files).map(([file, content]) => writeFile(join(path, file), content)));
    return path;
  }
  async function rows(): Promise<{ table: string; n: string }[]> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query<{ table: string; n: string }>(ROWS)).rows;
    } finally {
      await client.end();
    }
  }

  it('says what a folder of good and bad files would become, and writes nothing, however often', async () => {
    const path = await filesIn('mixed', {
      'bridge.ru.txt': newsPage('ru'),
      'bridge.kk.txt': newsPage('kk'),
      'roe.en.txt': profilePage(),
      'empty.ru.txt': '',
      'impossible.ru.txt': newsPage('ru', { stamp: '31.02.2016, 14:05' }),
      'notes.md': '# Notes',
    });
    const before = await rows();
    expect(before.length).toBeGreaterThan(10);
    const [once, twice] = [await tried(path), await tried(path)];
    expect(twice).toEqual(once);
    expect(await rows()).toEqual(before);

    const { code, out, err } = once;
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n').sort()).toEqual([
      `failed     ${join(path, 'empty.ru.txt')}: The file is empty.`,
      `failed     ${join(path, 'impossible.ru.txt')}, line 3: There is no such date or time: 31.02.2016, 14:05.`,
    ]);
    for (const file of ['bridge.ru.txt', 'bridge.kk.txt', 'roe.en.txt']) {
      expect(out).toContain(`created    ${join(path, file)}\n`);
    }
    const { title, section } = PAGES.ru;
    expect(out).toMatch(
      new RegExp(`^ +article: ${title}, 2016-07-07T14:05:00\\+06:00, section: ${section}; paragraphs: 2$`, 'm'),
    );
    expect(out).toMatch(/^ +profile: .+; career: [1-9]/m);
    expect(out).toMatch(
      /\n3 created, 0 revised, 0 unchanged, 2 failed\nNothing has been taken in: this was a dry run\.\n$/,
    );
    expect(out).not.toContain('notes.md');
  });

  it('says what would change of what is there already, and leaves it as it is', async () => {
    const path = await filesIn('known', { 'road.ru.txt': newsPage('ru') });
    expect((await run(path)).code).toBe(0);
    const before = await rows();
    expect((await tried(path)).out).toContain('\n0 created, 0 revised, 1 unchanged, 0 failed\n');
    await writeFile(join(path, 'road.ru.txt'), newsPage('ru', { title: 'Дорога открыта' }));
    const { code, out } = await tried(path);
    expect([code, out]).toEqual([0, expect.stringContaining('0 created, 1 revised, 0 unchanged, 0 failed')]);
    expect(out).toContain('article: Дорога открыта');
    expect(await rows()).toEqual(before);
  });

  it('has a reason for each file that is nonsense, and none of them breaks it off', async () => {
    const path = await filesIn('nonsense', {
      'binary.ru.txt': Buffer.concat([newsPage('ru'), Buffer.from('\n\0')]),
      'document.ru.txt': Buffer.from('504b030414000600080000002100', 'hex'),
      'tags.ru.txt': '<html><body><p>…</p></body></html>',
      'spaces.ru.txt': ' \n\t\n',
      'name.xx.txt': newsPage('ru'),
      'road.ru.txt': newsPage('ru', { title: 'Дорога закрыта' }),
    });
    const before = await rows();
    const { code, out, err } = await tried(path, join(folder, 'missing.txt'), path);
    expect(code).toBe(1);
    expect(err).toContain('There is no “');
    for (const file of ['binary', 'document', 'tags', 'spaces']) {
      expect(err).toMatch(new RegExp(`^failed +\\S+/${file}\\.ru\\.txt(, line \\d+)?: \\S.+$`, 'm'));
    }
    expect(out).toContain('revised ');
    expect(out).toMatch(/failed\nNothing has been taken in/);
    expect(await rows()).toEqual(before);
  });

  it.each([[['--dry-run=yes']], [['--dryrun']], [['--dry-run', '--language', 'fr']]])(
    'refuses %j as it refuses whatever it does not know',
    async (args) => {
      const { code, err, out } = await run(...args, join(folder, 'known'));
      expect([code, out]).toEqual([1, '']);
      expect(err).not.toBe('');
    },
  );
});
