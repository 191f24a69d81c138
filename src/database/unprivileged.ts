import { spawn } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { Problem } from '../common/problem.js';
import { programEnvironment } from '../config/program-environment.js';

interface Outcome {
  code: number | null;
  output: string;
}

/** How PostgreSQL's programs are started: they refuse to run as root. */
export interface Launcher {
  run(program: string, args: string[]): Promise<Outcome>;
  /** Gives a file or folder to the user that the programs run as. */
  own(path: string): Promise<void>;
}

// uid and gid of nobody on every Linux distribution (Linux Standard Base, and the kernel's overflow uid).
const NOBODY = 65_534;

/**
 * As an ordinary user: just start them. As root: as `nobody`, or, where nobody may not read the folders (a clone below
 * /root), as root in a user namespace of its own in which root's number is nobody's.
 *
 * @throws Problem `database.root_unsupported` when neither is possible.
 */
export async function unprivileged(program: string, folder: string): Promise<Launcher> {
  if (process.getuid?.() !== 0) return ordinary;
  for (const launcher of [asNobody, inUserNamespace]) {
    if (await canWork(launcher, program, folder)) return launcher;
  }
  throw new Problem(500, 'database.root_unsupported', { params: { folder } });
}

async function canWork(launcher: Launcher, program: string, folder: string): Promise<boolean> {
  const outcomes = [await launcher.run(program, ['--version']), await launcher.run('/bin/ls', [folder])];
  return outcomes.every(({ code }) => code === 0);
}

const ordinary: Launcher = {
  run: (program, args) => collect(program, args, {}),
  own: () => Promise.resolve(),
};

const asNobody: Launcher = {
  run: (program, args) => collect(program, args, { uid: NOBODY, gid: NOBODY }),
  own: (path) => chown(path, NOBODY, NOBODY),
};

const inUserNamespace: Launcher = {
  run: (program, args) =>
    collect('unshare', ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, program, ...args], {}),
  own: () => Promise.resolve(),
};

function collect(program: string, args: string[], identity: { uid?: number; gid?: number }): Promise<Outcome> {
  return new Promise((resolve) => {
    // In a group of its own, so that Ctrl-C does not break it off half-way: we end when it has ended.
    const options = { ...identity, cwd: '/', env: programEnvironment(), detached: true };
    // The server outlives pg_ctl and would keep the pipe open: what counts is the exit of the program itself.
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
    }
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('exit', (code) => {
      setImmediate(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        resolve({ code, output: chunks.join('') });
      });
    });
  });
}
