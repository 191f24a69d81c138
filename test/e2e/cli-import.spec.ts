import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { JarshyProgram, jarshy } from '../support/jarshy-program.js';
import { newsPage, profilePage } from '../support/legacy-pages.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await cloneDatabase();
  folder = await mkdtemp(join(tmpdir(), 'jarshy-import-'));
});
afterAll(async () => {
  await JarshyProgram.killAll();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const environment = (variables: Record<string, string> = {}) => ({ DATABASE_URL: database.url, ...variables });
const imported = (args: string[], variables = {}) => jarshy(['import', ...args], environment(variables));

/** Files in a folder of their own, by name. @returns the folder */
async function filesIn(name: string, files: Record<string, string | Uint8Array>): Promise<string> {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  await Promise.all(Object.entries(files).map(([file, content]) => writeFile(join(path, file), content)));
  return path;
}

async function ask<T extends object>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

const lines = (text: string) => text.trimEnd().split('\n').sort();

describe('jarshy import', () => {
  const good = { 'bridge.ru.txt': newsPage('ru'), 'bridge.kk.txt': newsPage('kk'), 'roe.en.txt': profilePage() };
  let path: string;
  beforeAll(async () => {
    path = await filesIn('good', good);
  });

  it('takes a folder in, a line a file, and says how many', async () => {
    const { code, out, err } = await imported([path]);
    expect([code, err]).toEqual([0, '']);
    expect(lines(out)).toEqual([
      '3 created, 0 revised, 0 unchanged, 0 failed',
      ...Object.keys(good)
        .sort()
        .map((file) => `created    ${join(path, file)}`),
    ]);
  });

  it('changes nothing the second time, and revises what has changed', async () => {
    await writeFile(join(path, 'bridge.ru.txt'), newsPage('ru', { title: 'Мост открыт' }));
    const { code, out } = await imported([path, path], { LANG: 'ru_RU.UTF-8' });
    expect(code).toBe(0);
    expect(out).toContain(`обновлён       ${join(path, 'bridge.ru.txt')}\n`);
    expect(out).toMatch(/^Создано: 0, обновлено: 1, без изменений: 2, не принято: 0$/m);
  });

  it('names the file, the line and the reason of whatever cannot be taken in, and takes the others', async () => {
    const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    const bad = await filesIn('bad', {
      'empty.ru.txt': '',
      'binary.ru.txt': Buffer.concat([newsPage('ru'), Buffer.from('\n\0')]),
      'windows.ru.txt': Buffer.concat([Buffer.from('Официальный сайт\n'), cyrillic]),
      'large.ru.txt': Buffer.alloc(5 * 1024 * 1024 + 1, 'а'),
      'undated.ru.txt': 'Официальный сайт\n\nЗдесь нет даты.',
      'impossible.ru.txt': newsPage('ru', { stamp: '31.02.2016, 14:05' }),
      'layout.ru.txt': 'Официальный сайт\n\n07.07.2016, 14:05\n\nИ больше ничего.',
      // Without the header: fit to be taken in, with a note.
      'fine.ru.txt': newsPage('ru').toString().split('\n').slice(2).join('\n'),
    });
    const { code, out, err } = await imported([bad]);
    const at = (file: string) => `failed     ${join(bad, file)}`;
    expect(lines(err)).toEqual([
      expect.stringMatching(new RegExp(`^${at('binary.ru.txt')}, line \\d+: The file is not text`)),
      `${at('empty.ru.txt')}: The file is empty.`,
      `${at('impossible.ru.txt')}, line 3: There is no such date or time: 31.02.2016, 14:05.`,
      `${at('large.ru.txt')}: The file is too large: the limit is 5 MB.`,
      expect.stringMatching(new RegExp(`^${at('layout.ru.txt')}(, line \\d+)?: The layout of the page is unknown`)),
      `${at('undated.ru.txt')}: There is no line with a date and time (DD.MM.YYYY, HH:MM).`,
      `${at('windows.ru.txt')}, line 2: The file is not in UTF-8.`,
    ]);
    expect(out.split('\n')).toEqual([
      `created    ${join(bad, 'fine.ru.txt')}`,
      '           note, line 1: The header of the site was not found.',
      ...['1 created, 0 revised, 0 unchanged, 7 failed', ''],
    ]);
    expect(code).toBe(1);
  });

  it('goes on with the other paths when one is missing, or a folder has no documents', async () => {
    const empty = await filesIn('nothing', { 'notes.md': '# Notes' });
    const missing = join(folder, 'missing.txt');
    const { code, out, err } = await imported([empty, missing, join(path, 'bridge.kk.txt')]);
    expect(lines(err)).toEqual([
      `jarshy: The folder “${empty}” has no .txt files.`,
      `jarshy: There is no “${missing}”.`,
    ]);
    expect(out).toMatch(/^unchanged +.+bridge\.kk\.txt\n0 created, 0 revised, 1 unchanged, 0 failed\n$/);
    expect(code).toBe(1);
  });

  it('needs no database where there is nothing to take in', async () => {
    const { code, err } = await imported([join(folder, 'missing.txt')], {
      DATABASE_URL: 'postgres://localhost:1/none',
    });
    expect([code, lines(err)]).toEqual([1, [expect.stringContaining('missing.txt')]]);
  });
});

describe('jarshy import, broken off', () => {
  const COUNT = 400;
  let path: string;
  beforeAll(async () => {
    const pages = Array.from({ length: COUNT }, (_, n) => [
      `many-${String(n).padStart(3, '0')}.ru.txt`,
      newsPage('ru', { title: `Новость номер ${n}` }),
    ]);
    path = await filesIn('many', Object.fromEntries(pages) as Record<string, Buffer>);
  });

  /** The names of the files that are in, each with all that belongs to it. */
  async function taken(): Promise<string[]> {
    const rows = await ask<{ name: string; whole: boolean }>(
      `SELECT d.import_key AS name,
              count(DISTINCT v.id) = 1 AND count(DISTINCT r.id) = 1 AND count(DISTINCT i.sha256) = 1 AS whole
         FROM documents d
         LEFT JOIN variants v ON v.document_id = d.id
         LEFT JOIN revisions r ON r.variant_id = v.id
         LEFT JOIN imports i ON i.document_id = d.id
        WHERE d.import_key LIKE 'many-%' GROUP BY d.id`,
    );
    expect(rows.filter(({ whole }) => !whole)).toEqual([]);
    return rows.map(({ name }) => name);
  }

  const told = (out: string) => [...out.matchAll(/^created +.*\/(many-\d+)\.ru\.txt$/gm)].map(([, name]) => name);

  async function breakOff(signal: NodeJS.Signals) {
    const before = await taken();
    const program = JarshyProgram.start(['import', path], environment());
    await program.printed('created ');
    const ended = await program.end(signal);
    const after = await taken();
    expect(after.length).toBeLessThan(COUNT);
    return { ...ended, added: after.filter((name) => !before.includes(name)) };
  }

  it('by Ctrl-C, has what it told and nothing else', async () => {
    const { code, out, err, added } = await breakOff('SIGINT');
    expect([code, err]).toEqual([130, '']);
    expect(added.sort()).toEqual(told(out).sort());
    expect(out).toContain(`${added.length} created, `);
  });

  it('by kill -9, has every file whole or not at all, what it told among them', async () => {
    const { code, out, added } = await breakOff('SIGKILL');
    expect(code).toBe('SIGKILL');
    expect(added).toEqual(expect.arrayContaining(told(out)));
  });

  it('goes on the next time', async () => {
    const before = await taken();
    const { code, out } = await imported([path]);
    expect(code).toBe(0);
    expect(out).toContain(`${COUNT - before.length} created, 0 revised, ${before.length} unchanged, 0 failed\n`);
    expect(await taken()).toHaveLength(COUNT);
  });
});
