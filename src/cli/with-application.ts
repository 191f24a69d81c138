import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { NestLogger } from '../common/logger.js';
import { readConfig } from '../config/env.js';
import { openRuntime, requireMigrated, type Runtime } from '../runtime.js';
import { cleanUpOnSignal } from './until-signal.js';

/** Runs a command with a database that is up to date, and lets go of it afterwards, whatever happens; Ctrl-C, too. */
export async function withRuntime<T>(work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const opening = openRuntime(readConfig());
  // Without waiting: a command that sees its database go tells of failures that are none.
  cleanUpOnSignal(async () => (await opening).close(false));
  const runtime = await opening;
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
  }
}

/** Runs a command with the services of the application. It serves nothing and works off no jobs. */
export function withApplication<T>(work: (app: INestApplicationContext, runtime: Runtime) => Promise<T>): Promise<T> {
  return withRuntime(async (runtime) => {
    await requireMigrated(runtime);
    const { config, databaseUrl, logger } = runtime;
    const module = AppModule.for({ config, databaseUrl, worker: false });
    const options = { logger: new NestLogger(logger), abortOnError: false };
    const app = await NestFactory.createApplicationContext(module, options);
    try {
      return await work(app, runtime);
    } finally {
      await app.close();
    }
  });
}
