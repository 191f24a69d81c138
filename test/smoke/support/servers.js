import { chown, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareEnvironment, end, eventually, finish, freePort, output, start } from './programs.js';

// Where Debian's postgresql-15 lies.
const POSTGRES_15 = '/usr/lib/postgresql/15/bin';

/** A cluster of its own, on a free port of the loopback; the machine's own is left alone. */
export async function startPostgres15(password) {
  const postgres = { env: bareEnvironment(), cwd: '/', ...(await unprivileged()) };
  const folder = await mkdtemp(join(tmpdir(), 'jarshy-postgres-'));
  if (postgres.uid) await chown(folder, postgres.uid, postgres.gid);
  const data = join(folder, 'data');
  const created = await finish(join(POSTGRES_15, 'initdb'), ['-D', data, '-A', 'trust', '-E', 'UTF8'], postgres);
  if (created.code !== 0) throw new Error(created.err);
  const port = await freePort();
  const options = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'];
  const server = start(join(POSTGRES_15, 'postgres'), ['-D', data, '-p', String(port), ...options], postgres);
  const psql = (sql) => output('psql', ['-h', folder, '-p', String(port), '-d', 'postgres', '-c', sql], postgres);
  await eventually('PostgreSQL 15 answers', () => psql('SELECT 1'));
  await psql(`CREATE ROLE jarshy LOGIN PASSWORD '${password}'`);
  await psql('CREATE DATABASE jarshy OWNER jarshy');
  return { folder, host: '127.0.0.1', port, stop: () => stopPostgres(server) };
}

export async function startRedis() {
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = start('redis-server', options, { env: bareEnvironment(), cwd: tmpdir() });
  const ask = async (...command) => (await output('redis-cli', ['-p', String(port), ...command])).trim();
  await eventually('Redis answers', async () => (await ask('ping')) === 'PONG');
  return { host: '127.0.0.1', port, ask, stop: () => end(server) };
}

/** SIGINT is PostgreSQL's fast shutdown: whoever is still connected is cut off. */
async function stopPostgres(server) {
  if (server.isRunning()) server.signal('SIGINT');
  await server.ended;
}

/** PostgreSQL refuses to run as root; Debian's package made a user for it. */
async function unprivileged() {
  if (process.getuid() !== 0) return {};
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line.split(':').map(Number);
  return { uid, gid };
}
