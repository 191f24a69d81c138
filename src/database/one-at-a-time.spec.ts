import { existsSync } from 'node:fs';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { oneAtATime } from './one-at-a-time.js';

const A_MINUTE_AGO = new Date(Date.now() - 60_000);
const NOBODYS = 2 ** 22 + 1;

describe('One at a time', () => {
  let folder: string;
  let lock: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jarshy-lock-'));
    lock = join(folder, 'lock');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('lets the second begin when the first is through', async () => {
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await wait(150);
      order.push(`${name} ends`);
    };
    await Promise.all([oneAtATime(lock, work('one')), oneAtATime(lock, work('one'))]);
    expect(order).toEqual(['one begins', 'one ends', 'one begins', 'one ends']);
  });

  it('waits for a living process', async () => {
    await writeFile(lock, `${process.ppid}\n`);
    await utimes(lock, A_MINUTE_AGO, A_MINUTE_AGO);
    let begun = false;
    const working = oneAtATime(lock, () => Promise.resolve((begun = true)));
    await wait(300);
    expect(begun).toBe(false);
    await rm(lock);
    expect(await working).toBe(true);
  });

  it.each([
    ['a process that is gone', `${NOBODYS}\n`],
    ['a process that had our own number', `${process.pid}\n`],
    ['a process that was killed before it could sign', ''],
  ])('takes over from %s', async (_who, content) => {
    await writeFile(lock, content);
    await utimes(lock, A_MINUTE_AGO, A_MINUTE_AGO);
    expect(await oneAtATime(lock, () => Promise.resolve('done'))).toBe('done');
  });

  it('lets go when the work fails', async () => {
    await expect(oneAtATime(lock, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    expect(existsSync(lock)).toBe(false);
  });
});
