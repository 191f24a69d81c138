import { Command } from 'commander';
import pg from 'pg';
import { Problem } from '../common/problem.js';
import { LANGUAGES } from '../languages/languages.js';
import { serve, type Served } from '../main.js';
import type { Runtime } from '../runtime.js';
import { loadSamples } from './samples.js';
import { print, say } from './say.js';
import { untilSignal } from './until-signal.js';
import { withRuntime } from './with-application.js';

export function serveCommand(): Command {
  return new Command('serve').description(say('serve.about')).action(() =>
    withRuntime(async (runtime) => {
      const ended = untilSignal();
      const lock = runtime.embedded ? await lockDataDir(runtime) : undefined;
      try {
        await serveUntil(lock ? Promise.race([ended, lock.lost]) : ended, runtime);
      } finally {
        await lock?.release();
      }
    }),
  );
}

async function serveUntil(ended: Promise<void>, runtime: Runtime): Promise<void> {
  const served = await serve(runtime);
  try {
    if (runtime.config.samples) await loadSamples(served.app);
    announce(served, runtime);
    await ended;
    print(say('serve.stopping'));
  } finally {
    await served.app.close();
  }
}

interface Lock {
  /** Rejects when the lock is lost with its connection: without it, or without its database, there is no serving. */
  lost: Promise<never>;
  release(): Promise<void>;
}

/**
 * Two servers on one data directory would both think it theirs. The lock is PostgreSQL's, so that it ends with the
 * process, however that ends.
 *
 * @throws Problem `serve.already_running`
 */
async function lockDataDir({ databaseUrl, config }: Runtime): Promise<Lock> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'jarshy serve' });
  const lost = whenLost(client);
  await client.connect();
  const { rows } = await client.query<{ free: boolean }>(
    `SELECT pg_try_advisory_lock(hashtext('jarshy:serve')) AS free`,
  );
  if (rows[0]?.free) return { lost, release: () => client.end().catch(() => undefined) };
  await client.end();
  throw new Problem(500, 'serve.already_running', { params: { folder: config.dataDir } });
}

function whenLost(client: pg.Client): Promise<never> {
  const lost = new Promise<never>((_resolve, reject) => {
    client.on('error', ({ message }) =>
      reject(new Problem(500, 'database.unreachable', { params: { cause: message } })),
    );
  });
  // It may be lost while the server is still starting and nobody waits for it yet.
  lost.catch(() => undefined);
  return lost;
}

function announce({ port, administrator }: Served, { config }: Runtime): void {
  const url = config.publicUrl.replace(/:0$/, `:${port}`);
  print(say('serve.ready', { url }));
  print(say('serve.docs', { url: `${url}/api/docs` }));
  LANGUAGES.forEach((language) => print(say('serve.feed', { url: `${url}/${language}/feed.xml` })));
  print(say('serve.page', { url: `${url}/kk` }));
  if (administrator?.password) print(say('serve.signIn', { ...administrator }));
  else if (administrator) print(say('serve.signInGiven', { email: administrator.email }));
  print(say('serve.stop'));
}
