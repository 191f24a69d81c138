import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a program finds when nobody has configured anything. */
export function bareEnvironment(variables = {}) {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, LANG: 'C.UTF-8', ...variables };
}

/**
 * A program in a process group of its own, as a terminal starts it, with all that it prints.
 *
 * @param {{ cwd?: string, env?: Record<string, string>, uid?: number, gid?: number }} options
 */
export function start(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk) => (printed.out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (printed.err += chunk));
  const ended = once(child, 'close').then(([code, signal]) => signal ?? code);
  return {
    printed,
    /** The exit code, or the name of the signal that ended it. */
    ended,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    /** To the whole group, as Ctrl-C does. */
    signal: (name) => process.kill(-child.pid, name),
    describe: () => `${program} ${args.join(' ')}\n${printed.out}${printed.err}`,
  };
}

/** Ends a program that `start` gave, if it still runs: by asking, then by force. */
export async function end(started) {
  if (!started?.isRunning()) return;
  started.signal('SIGTERM');
  const late = sleep(20_000, 'late', { ref: false });
  if ((await Promise.race([started.ended, late])) === 'late') started.signal('SIGKILL');
  await started.ended;
}

/** Runs to the end. @returns {Promise<{ code: number | string, out: string, err: string }>} */
export async function finish(program, args, options) {
  const started = start(program, args, options);
  return { code: await started.ended, ...started.printed };
}

/** What a program prints. @throws when it fails */
export async function output(program, args, options) {
  return (await run(program, args, options)).stdout;
}

/** Tries until `attempt` resolves to something true. @throws Error with what went wrong last */
export async function eventually(what, attempt, seconds = 60) {
  const deadline = Date.now() + seconds * 1_000;
  let last = 'it is not so yet';
  while (Date.now() < deadline) {
    try {
      const result = await attempt();
      if (result) return result;
    } catch (error) {
      last = error;
    }
    await sleep(200);
  }
  throw new Error(`Not within ${seconds} s: ${what} (${last})`);
}

/** Waits for `work`, which makes sense only while the program runs. @throws with what the program printed */
export async function whileRunning(started, work) {
  const over = started.ended.then((code) => {
    throw new Error(`It has ended with ${code}`);
  });
  try {
    return await Promise.race([work, over]);
  } catch (cause) {
    throw new Error(`${cause.message}\n${started.describe()}`, { cause });
  }
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
