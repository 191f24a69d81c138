import { FirstPeopleService } from '../accounts/people/first-people.service.js';
import { Problem } from '../common/problem.js';
import { LANGUAGES } from '../languages/languages.js';
import { serve, type Served } from '../main.js';
import { feedPath, frontPath } from '../publications/addresses.js';
import type { Runtime } from '../runtime.js';
import { columns } from './columns.js';
import { aborted } from './interruption.js';
import { lostDatabase } from './lost-database.js';
import { loadSamples } from './samples.js';
import { say } from './say.js';
import { print, progress } from './terminal.js';
import { withRuntime } from './with-application.js';

export function serveUntilStopped(): Promise<void> {
  return withRuntime(async (runtime, stop) => {
    await requireOnlyServer(runtime);
    progress.show(say('progress.starting'));
    const served = await serve(runtime);
    try {
      if (runtime.config.samples) await loadSamples(served.app, stop);
      if (!stop.aborted) await announce(served, runtime);
      await Promise.race([aborted(stop), lostDatabase(runtime)]);
      print(say('serve.stopping'));
    } finally {
      await served.app.close();
    }
  });
}

/** Two servers on one data directory would both think it theirs. */
async function requireOnlyServer({ embedded, config }: Runtime): Promise<void> {
  if (!embedded || (await embedded.lock('serve'))) return;
  throw new Problem(500, 'serve.already_running', { params: { folder: config.dataDir } });
}

/** The administrator is made at the last moment, so that no password is generated that is never shown. */
async function announce({ app, port }: Served, { config }: Runtime): Promise<void> {
  const administrator = await app.get(FirstPeopleService).ensureFirstAdministrator(config);
  const url = config.publicUrl.replace(/:0$/, `:${port}`);
  print(say('serve.ready', { url }));
  const rows = [
    [say('serve.docs'), `${url}/api/docs`],
    ...LANGUAGES.map((language) => [say('serve.feed', { language }), `${url}${feedPath(language)}`]),
    [say('serve.page'), `${url}${frontPath('kk')}`],
    ...(administrator ? [[say('serve.administrator'), signIn(administrator)]] : []),
  ];
  columns(rows).forEach((line) => print(`  ${line}`));
  print(say('serve.stop'));
}

function signIn({ email, password }: { email: string; password: string | null }): string {
  return password === null ? say('serve.signInGiven', { email }) : say('serve.signIn', { email, password });
}
