import { Command } from 'commander';
import { work } from '../worker.js';
import { print, say } from './say.js';
import { untilSignal } from './until-signal.js';
import { withRuntime } from './with-application.js';

export function workerCommand(): Command {
  return new Command('worker').description(say('worker.about')).action(() =>
    withRuntime(async (runtime) => {
      const ended = untilSignal();
      const app = await work(runtime);
      try {
        print(say('worker.ready'));
        await ended;
      } finally {
        await app.close();
      }
    }),
  );
}
