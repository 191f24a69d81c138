import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of a module beside this one, which is asked by messages: one question, one answer. */
export class Child {
  constructor(module) {
    this.process = fork(fileURLToPath(new URL(module, import.meta.url)), { serialization: 'advanced' });
    this.ended = once(this.process, 'exit').then(([code]) => {
      throw new Error(`A process of the bench has ended with ${code}`);
    });
    this.ended.catch(() => undefined);
  }

  async ask(question) {
    const answer = once(this.process, 'message');
    this.process.send(question);
    const [{ result, error }] = await Promise.race([answer, this.ended]);
    if (error !== undefined) throw new Error(error);
    return result;
  }

  close() {
    this.process.kill();
  }
}

/** The other side: answers each question with what `answers` gives. */
export function answerParent(answers) {
  process.on('message', (question) => {
    Promise.resolve()
      .then(() => answers(question))
      .then(
        (result) => process.send({ result }),
        (error) => process.send({ error: error.stack }),
      );
  });
}

/** As in the image: see Dockerfile. */
const PRODUCTION = {
  NODE_ENV: 'production',
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: '131072',
  NODE_OPTIONS: '--max-old-space-size=512 --max-semi-space-size=8',
};

/** Jarshy itself, `serve` or `worker`, as it is started in production: `{ url, pid, stop() }`. */
export async function startJarshy(command, { databaseUrl, port, log, environment = {} }) {
  const url = `http://127.0.0.1:${port}`;
  const ports = command === 'worker' ? { HEALTH_PORT: String(port) } : { PORT: String(port), HOST: '127.0.0.1' };
  const settings = { DATABASE_URL: databaseUrl, PUBLIC_URL: url, ...ports };
  const quiet = { JARSHY_ADMIN_EMAIL: 'bench@example.org', JARSHY_ADMIN_PASSWORD: 'a long password for the bench' };
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../bin/jarshy.js', import.meta.url)), command], {
    env: { ...process.env, ...PRODUCTION, ...settings, ...quiet, ...environment },
    stdio: ['ignore', log, log],
  });
  const exited = once(child, 'exit');
  await answering(`${url}/readyz`, child);
  return {
    url,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function answering(url, child) {
  const until = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Jarshy has ended with ${child.exitCode}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    if (Date.now() > until) throw new Error('Jarshy does not answer');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
