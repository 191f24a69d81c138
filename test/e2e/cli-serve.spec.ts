import { readFile, writeFile } from 'node:fs/promises';
import { freePort } from '../../src/database/free-port.js';
import { LANGUAGES } from '../../src/languages/languages.js';
import { eventually } from '../support/eventually.js';
import { DataDir, JarshyProgram, isAlive, jarshy } from '../support/jarshy-program.js';

const EXAMPLES = 6;

/** What the first start makes, of which two starts must not make twice as much. */
const CONTENTS = `SELECT (SELECT count(*)::integer FROM documents) AS documents,
  (SELECT count(*)::integer FROM publications) AS publications,
  (SELECT count(*)::integer FROM revisions) AS revisions,
  (SELECT count(*)::integer FROM people) AS people,
  (SELECT count(*)::integer FROM events WHERE action = 'variant.released') AS releases`;
const ONCE = { documents: 6, publications: 18, revisions: 30, people: 5, releases: 18 };

let dir: DataDir;
let port: number;
let url: string;
beforeAll(async () => {
  dir = await DataDir.create();
  port = await freePort();
  url = `http://localhost:${port}`;
});
afterAll(async () => {
  await JarshyProgram.killAll();
  await dir.remove();
});

function launch(): JarshyProgram {
  return JarshyProgram.start(['serve'], { JARSHY_DATA_DIR: dir.path, PORT: String(port) });
}

async function start(): Promise<JarshyProgram> {
  const program = launch();
  await program.printed('Ctrl-C');
  return program;
}

async function server(): Promise<number> {
  const pid = await dir.server();
  if (pid === undefined) throw new Error('There is no postmaster.pid');
  return pid;
}

async function requireEverything(): Promise<void> {
  const feeds = await Promise.all(
    LANGUAGES.map(async (language) => (await fetch(`${url}/${language}/feed.xml`)).text()),
  );
  expect(feeds.map((feed) => feed.split('<item>').length - 1)).toEqual([EXAMPLES, EXAMPLES, EXAMPLES]);
  expect(await dir.ask(CONTENTS)).toEqual(ONCE);
}

/** As a power cut does. The server's file with its process id stays behind. */
async function killEverything(program: JarshyProgram): Promise<void> {
  const pid = await server();
  await program.end('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await eventually(async () => !isAlive(pid), 'the server to end');
}

/** Each goes on where the one before it ended. */
describe('jarshy serve', () => {
  it('goes on with the examples when it was killed among them, and makes nothing twice', async () => {
    const killed = launch();
    await killed.printed('First start');
    const released = async () => (await dir.ask<{ count: number }>('SELECT count(*)::integer FROM publications')).count;
    await eventually(async () => (await released()) > 0, 'a first release', 60_000);
    await killed.end('SIGKILL');
    expect(await released()).toBeLessThan(ONCE.publications);
    expect(killed.out).not.toContain('password');

    const next = await start();
    expect(next.out).toMatch(/^First start.+\n[^]+password \S{22} /);
    await requireEverything();
    await next.end('SIGKILL');
  });

  it('joins the server that a killed process left behind, has everything, and ends it in the end', async () => {
    const pid = await server();
    expect(isAlive(pid)).toBe(true);
    const program = await start();
    expect(await server()).toBe(pid);
    expect(program.out).not.toMatch(/password|First start/);
    await requireEverything();
    expect(await jarshy(['user', 'list'], { JARSHY_DATA_DIR: dir.path })).toMatchObject({
      code: 0,
      out: expect.stringContaining('admin@localhost\t'),
    });
    expect((await program.end('SIGTERM')).code).toBe(0);
    await eventually(async () => !isAlive(pid), 'the server to end');
  });

  it('starts over a postmaster.pid whose number nobody has any more, and has everything', async () => {
    await killEverything(await start());
    const program = await start();
    await requireEverything();
    await killEverything(program);
  });

  it('starts over one whose number some other program has by now, and has everything', async () => {
    const pidFile = `${dir.path}/postgres/postmaster.pid`;
    const [, ...rest] = (await readFile(pidFile, 'utf8')).split('\n');
    await writeFile(pidFile, [process.pid, ...rest].join('\n'));
    const program = await start();
    await requireEverything();
    expect((await program.end('SIGINT')).code).toBe(0);
    expect(await dir.server()).toBeUndefined();
  });
});
