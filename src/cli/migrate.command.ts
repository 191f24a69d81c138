import { Command } from 'commander';
import { migrateAll } from '../runtime.js';
import { print, say } from './say.js';
import { withRuntime } from './with-application.js';

export function migrateCommand(): Command {
  return new Command('migrate').description(say('migrate.about')).action(() =>
    withRuntime(async (runtime) => {
      const applied = await migrateAll(runtime);
      applied.forEach((name) => print(say('migrate.applied', { name })));
      print(say('migrate.done', { count: applied.length }));
    }),
  );
}
