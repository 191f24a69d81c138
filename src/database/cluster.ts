import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from '../common/problem.js';
import { freePort } from './free-port.js';
import { isAlive } from './is-alive.js';
import { lastWords } from './last-words.js';
import { postgresBinaries } from './postgres-binaries.js';
import { Presence } from './presence.js';
import { unprivileged, type Launcher } from './unprivileged.js';

const USER = 'jarshy';

// SQLSTATE cannot_connect_now: the server is starting up, recovering or shutting down.
const CANNOT_CONNECT_NOW = '57P03';

/** One PostgreSQL server in a folder: its files, and the programs that work on them. */
export class Cluster {
  private constructor(
    private readonly folder: string,
    private readonly launcher: Launcher,
    private readonly binaries: Awaited<ReturnType<typeof postgresBinaries>>,
  ) {}

  static async at(dataDir: string): Promise<Cluster> {
    const binaries = await postgresBinaries();
    return new Cluster(dataDir, await unprivileged(binaries.postgres, dataDir), binaries);
  }

  private get data() {
    return join(this.folder, 'postgres');
  }

  /**
   * Made aside and renamed, so that a start killed half-way leaves nothing that looks finished. The password comes
   * first: a cluster that is there has its own.
   */
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
    await rename(passwordFile, this.passwordFile);
    await rename(unfinished, this.data);
  }

  /** Undefined when no server runs here. One that is starting or stopping is waited for. */
  async join(): Promise<Presence | undefined> {
    while ((await this.runningPort()) !== undefined) {
      try {
        return await Presence.on(await this.url());
      } catch (error) {
        if (!isAboutToChange(error)) break;
        await wait(100);
      }
    }
    return undefined;
  }

  async start(): Promise<Presence> {
    await this.forgetStaleServer();
    const port = await freePort();
    const log = join(this.folder, 'postgres.log');
    await (await open(log, 'a')).close();
    await this.launcher.own(log);
    const { size } = await stat(log);
    // pg_ctl puts the server into a session of its own: Ctrl-C ends us first, and we end it when our work is done.
    const { code, output } = await this.launcher.run(this.binaries.pg_ctl, [
      ...['start', '-w', '-t', '60', '-D', this.data, '-l', log],
      ...['-o', `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100`],
      ...['-o', '-c log_checkpoints=off'],
    ]);
    if (code !== 0) throw failed(output, (await readFile(log)).subarray(size).toString('utf8'));
    return Presence.on(await this.url());
  }

  async stop(): Promise<void> {
    await this.run(this.binaries.pg_ctl, ['stop', '-w', '-m', 'fast', '-D', this.data]);
  }

  async url(): Promise<string> {
    const password = (await readFile(this.passwordFile, 'utf8')).trim();
    return `postgres://${USER}:${password}@127.0.0.1:${await this.runningPort()}/postgres`;
  }

  async runningPort(): Promise<number | undefined> {
    const { pid, port } = await this.lastServer();
    return port > 0 && isAlive(pid) ? port : undefined;
  }

  /**
   * After a power cut, or in a container that is started again, the number in postmaster.pid may be some other program's,
   * and PostgreSQL would not start for fear of it. Where it cannot be told what the program is, PostgreSQL judges.
   */
  private async forgetStaleServer(): Promise<void> {
    const { pid } = await this.lastServer();
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => undefined);
    if (name !== undefined && !name.startsWith('postgres')) await rm(this.pidFile, { force: true });
  }

  /** From postmaster.pid: the process id in line 1, the port in line 4. */
  private async lastServer(): Promise<{ pid: number; port: number }> {
    const lines = (await readFile(this.pidFile, 'utf8').catch(() => '')).split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3] ?? 0) };
  }

  private get pidFile() {
    return join(this.data, 'postmaster.pid');
  }

  private get passwordFile() {
    return join(this.folder, 'postgres.password');
  }

  private async createPassword(): Promise<string> {
    const file = `${this.passwordFile}.new`;
    await rm(file, { force: true });
    await writeFile(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    await chmod(file, 0o600);
    await this.launcher.own(file);
    return file;
  }

  private async run(program: string, args: string[]): Promise<void> {
    const { code, output } = await this.launcher.run(program, args);
    if (code !== 0) throw failed(output);
  }
}

/** The connection was refused for the time being, or lost when the last one out stopped the server. */
function isAboutToChange(error: unknown): boolean {
  const { code, message } = error as { code?: string; message: string };
  return code === CANNOT_CONNECT_NOW || code === '57P01' || message.startsWith('Connection terminated');
}

function failed(output: string, log = ''): Problem {
  return new Problem(500, 'database.embedded_failed', { params: { output: lastWords(output, log) } });
}
