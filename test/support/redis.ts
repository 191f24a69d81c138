import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';

export interface TestRedis {
  url: string;
  stop(): Promise<void>;
}

const program = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'redis-server'))
  .find(existsSync);

/** Why there is no Redis to test on; undefined when there is. */
export const redisMissing =
  program || process.env['REDIS_URL'] ? undefined : 'no redis-server on the PATH and no REDIS_URL';

/** A server of our own that keeps nothing; without the program the database that REDIS_URL names, which is emptied. */
export async function startRedis(): Promise<TestRedis> {
  if (!program) return emptied(process.env['REDIS_URL'] ?? '');
  const port = await freePort();
  const options = { port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: tmpdir() };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn(program, args, { stdio: 'ignore' });
  const stop = async () => {
    if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit');
  };
  return { ...(await emptied(`redis://127.0.0.1:${port}`)), stop };
}

async function emptied(url: string): Promise<TestRedis> {
  // Waits until the server listens.
  const client = new Redis(url, { retryStrategy: (times) => (times < 100 ? 50 : null), maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await client.flushdb();
  await client.quit();
  return { url, stop: () => Promise.resolve() };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
