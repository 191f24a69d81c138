import { work } from '../worker.js';
import { aborted } from './interruption.js';
import { lostDatabase } from './lost-database.js';
import { say } from './say.js';
import { print } from './terminal.js';
import { withRuntime } from './with-application.js';

export function workUntilStopped(): Promise<void> {
  return withRuntime(async (runtime, stop) => {
    const app = await work(runtime);
    try {
      print(say('worker.ready'));
      await Promise.race([aborted(stop), lostDatabase(runtime)]);
    } finally {
      await app.close();
    }
  });
}
