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
      const unlock = runtime.embedded ? await lockDataDir(runtime) : () => Promise.resolve();
      try {
        await serveUntil(ended, runtime);
      } finally {
        await unlock();
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

/**
 * Two servers on one data directory would both think it theirs. The lock is PostgreSQL's, so that it ends with the
 * process, however that ends.
 */
async function lockDataDir({ databaseUrl, config }: Runtime): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'jarshy serve' });
  await client.connect();
  const { rows } = await client.query<{ free: boolean }>(
    `SELECT pg_try_advisory_lock(hashtext('jarshy:serve')) AS free`,
  );
  if (rows[0]?.free) return () => client.end();
  await client.end();
  throw new Problem(500, 'serve.already_running', { params: { folder: config.dataDir } });
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
