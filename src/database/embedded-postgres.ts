import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { Problem } from '../common/problem.js';
import { postgresBinaries } from './postgres-binaries.js';
import { unprivileged, type Launcher } from './unprivileged.js';

const USER = 'jarshy';

export interface EmbeddedPostgres {
  url: string;
  /** Stops the server, unless another process still works with it: the last one out turns off the light. */
  release(): Promise<void>;
}

/**
 * Real PostgreSQL from npm, with its data in `dataDir/postgres`. A server that is already running there (of another
 * Jarshy process, or left over from one that was killed) is joined.
 *
 * @throws Problem `database.embedded_failed` with PostgreSQL's own last words.
 */
export async function startEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const cluster = await Cluster.at(dataDir);
  await cluster.initialise();
  if ((await cluster.runningPort()) === undefined) await cluster.start();
  const url = await cluster.url();
  return { url, release: () => cluster.release(url) };
}

class Cluster {
  private constructor(
    private readonly folder: string,
    private readonly launcher: Launcher,
    private readonly binaries: Awaited<ReturnType<typeof postgresBinaries>>,
  ) {}

  static async at(dataDir: string): Promise<Cluster> {
    await mkdir(dataDir, { recursive: true });
    const binaries = await postgresBinaries();
    return new Cluster(dataDir, await unprivileged(binaries.postgres, dataDir), binaries);
  }

  private get data() {
    return join(this.folder, 'postgres');
  }

  /** Made aside and renamed, so that a start killed half-way leaves nothing that looks finished. */
  async initialise(): Promise<void> {
    if (existsSync(join(this.data, 'PG_VERSION'))) return;
    const unfinished = join(this.folder, 'postgres.new');
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    await this.launcher.own(unfinished);
    const passwordFile = await this.createPassword();
    await this.run(this.binaries.initdb, [
      ...['-D', unfinished, '-U', USER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      ...['--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'],
    ]);
    await rename(unfinished, this.data);
  }

  async start(): Promise<void> {
    const port = await freePort();
    const log = join(this.folder, 'postgres.log');
    await (await open(log, 'a')).close();
    await this.launcher.own(log);
    // pg_ctl puts the server into a session of its own: Ctrl-C ends us first, and we end it when our work is done.
    await this.run(this.binaries.pg_ctl, [
      ...['start', '-w', '-t', '60', '-D', this.data, '-l', log],
      ...['-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60`],
    ]);
  }

  async release(url: string): Promise<void> {
    if (await othersConnected(url)) return;
    await this.run(this.binaries.pg_ctl, ['stop', '-w', '-m', 'fast', '-D', this.data]);
  }

  async url(): Promise<string> {
    const password = (await readFile(this.passwordFile, 'utf8')).trim();
    return `postgres://${USER}:${password}@127.0.0.1:${await this.runningPort()}/postgres`;
  }

  /** From postmaster.pid: the process id in line 1, the port in line 4. */
  async runningPort(): Promise<number | undefined> {
    const lines = await readFile(join(this.data, 'postmaster.pid'), 'utf8').then(
      (text) => text.split('\n'),
      () => [],
    );
    const port = Number(lines[3]);
    return lines[0] && port > 0 && isAlive(Number(lines[0])) ? port : undefined;
  }

  private get passwordFile() {
    return join(this.folder, 'postgres.password');
  }

  private async createPassword(): Promise<string> {
    await writeFile(this.passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    await chmod(this.passwordFile, 0o600);
    await this.launcher.own(this.passwordFile);
    return this.passwordFile;
  }

  private async run(program: string, args: string[]): Promise<void> {
    const { code, output } = await this.launcher.run(program, args);
    if (code !== 0) {
      throw new Problem(500, 'database.embedded_failed', { params: { output: output.trim().slice(-500) } });
    }
  }
}

async function othersConnected(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ others: boolean }>(
      `SELECT count(*) > 0 AS others FROM pg_stat_activity
        WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    return rows[0]?.others ?? false;
  } finally {
    await client.end();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
