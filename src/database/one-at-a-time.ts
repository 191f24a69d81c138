import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from './is-alive.js';

const LOOK_AGAIN_MS = 100;

// A file is made first and gets its process id a moment later.
const JUST_MADE_MS = 1_000;

// The longest that making a cluster and starting it takes, with room: after that, the process id is somebody else's.
const ABANDONED_MS = 120_000;

/** Does the work while no other process does its own under the same file. Waits for its turn, two minutes at most. */
export async function oneAtATime<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(lockFile))) {
    if (await isStale(lockFile)) await rm(lockFile, { force: true });
    else await wait(LOOK_AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function take(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Left by a process that was killed. In a container, the one before had our own number. */
async function isStale(lockFile: string): Promise<boolean> {
  try {
    const age = Date.now() - (await stat(lockFile)).mtimeMs;
    const pid = Number(await readFile(lockFile, 'utf8'));
    return age > ABANDONED_MS || (age > JUST_MADE_MS && (pid === process.pid || !isAlive(pid)));
  } catch {
    return false;
  }
}
