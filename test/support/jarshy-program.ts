import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import pg from 'pg';
import { eventually } from './eventually.js';

// On a busy machine a process takes seconds to start, and a test starts several.
jest.setTimeout(180_000);

const PROGRAM = fileURLToPath(new URL('../../bin/jarshy.js', import.meta.url));
const PATIENCE_MS = 120_000;

type Variables = Record<string, string>;

interface Finished {
  /** The exit code, or the name of the signal that ended it. */
  code: number | string;
  out: string;
  err: string;
}

/** The command `jarshy` as people start it, a process over the compiled program. */
export class JarshyProgram {
  private static readonly all = new Set<JarshyProgram>();

  out = '';
  err = '';
  readonly ended: Promise<Finished>;
  private readonly child: ChildProcessByStdio<null, Readable, Readable>;

  private constructor(args: readonly string[], variables: Variables) {
    this.child = spawn(process.execPath, [PROGRAM, ...args], {
      env: environment(variables),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => (this.out += text));
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => (this.err += text));
    this.ended = once(this.child, 'close').then(([code, signal]: unknown[]) => {
      JarshyProgram.all.delete(this);
      return { code: (signal ?? code) as number | string, out: this.out, err: this.err };
    });
    JarshyProgram.all.add(this);
  }

  /** `variables` are all that it knows, besides where programs are. */
  static start(args: readonly string[], variables: Variables = {}): JarshyProgram {
    return new JarshyProgram(args, variables);
  }

  /** For when a test failed before it ended what it had started. */
  static async killAll(): Promise<void> {
    await Promise.all([...JarshyProgram.all].map((program) => program.end('SIGKILL')));
  }

  async printed(what: string): Promise<void> {
    const over = this.ended.then(({ code }) => {
      if (!this.out.includes(what)) throw new Error(`Ended with ${code} before “${what}”: ${this.out}${this.err}`);
      return true;
    });
    await Promise.race([eventually(async () => this.out.includes(what), `“${what}”`, PATIENCE_MS), over]);
  }

  end(signal: NodeJS.Signals): Promise<Finished> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** Runs to the end. */
export function jarshy(args: readonly string[], variables: Variables = {}): Promise<Finished> {
  return JarshyProgram.start(args, variables).ended;
}

function environment(variables: Variables): Variables {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, LANG: 'C.UTF-8', ...variables };
}

/** A folder for an embedded database, and what can be known of it from outside. */
export class DataDir {
  private constructor(
    private readonly parent: string,
    readonly path: string,
  ) {}

  /** Which does not exist yet, with spaces and Kazakh letters on its way. */
  static async create(): Promise<DataDir> {
    const parent = await mkdtemp(join(tmpdir(), 'jarshy-cli-'));
    return new DataDir(parent, join(parent, 'менің деректерім'));
  }

  /** The process id of the server, while there is one. */
  async server(): Promise<number | undefined> {
    const pidFile = await readFile(join(this.path, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
    return Number(pidFile.split('\n')[0]) || undefined;
  }

  /** The first row that the running server answers with. */
  async ask<T extends object>(sql: string): Promise<T> {
    const client = new pg.Client({ connectionString: await this.databaseUrl() });
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows[0] as T;
    } finally {
      await client.end();
    }
  }

  async remove(): Promise<void> {
    const server = await this.server();
    if (server) {
      process.kill(server, 'SIGQUIT');
      await eventually(async () => !isAlive(server), 'the embedded server to end');
    }
    await rm(this.parent, { recursive: true, force: true });
  }

  private async databaseUrl(): Promise<string> {
    const pidFile = await readFile(join(this.path, 'postgres', 'postmaster.pid'), 'utf8');
    const password = await readFile(join(this.path, 'postgres.password'), 'utf8');
    return `postgres://jarshy:${password.trim()}@127.0.0.1:${pidFile.split('\n')[3]}/postgres`;
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
