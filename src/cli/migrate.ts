import { migrateAll } from '../runtime.js';
import { say } from './say.js';
import { print } from './terminal.js';
import { withRuntime } from './with-application.js';

export function migrate(): Promise<void> {
  return withRuntime(async (runtime) => {
    const applied = await migrateAll(runtime);
    applied.forEach((name) => print(say('migrate.applied', { name })));
    print(say('migrate.done', { count: applied.length }));
  });
}
