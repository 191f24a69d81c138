import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { NestLogger } from '../common/logger.js';
import { readConfig } from '../config/env.js';
import { openRuntime, requireMigrated, type Runtime } from '../runtime.js';
import { exitAsInterrupted, interruption } from './interruption.js';
import { say } from './say.js';
import { progress } from './terminal.js';

/** Runs a command with a database, and lets go of it afterwards, whatever happens. */
export async function withRuntime(work: (runtime: Runtime, stop: AbortSignal) => Promise<void>): Promise<void> {
  const config = readConfig();
  const stop = interruption();
  if (!config.databaseUrl) progress.show(say('progress.database'));
  const runtime = await openRuntime(config);
  try {
    if (stop.aborted) exitAsInterrupted();
    else await work(runtime, stop);
  } finally {
    progress.clear();
    await runtime.close();
  }
}

/** Runs a command with the services of the application. It serves nothing and works off no jobs. */
export function withApplication(
  work: (app: INestApplicationContext, runtime: Runtime, stop: AbortSignal) => Promise<void>,
): Promise<void> {
  return withRuntime(async (runtime, stop) => {
    await requireMigrated(runtime, { queues: false });
    const { config, databaseUrl, logger } = runtime;
    const module = AppModule.for({ config, databaseUrl, worker: false });
    const options = { logger: new NestLogger(logger), abortOnError: false };
    const app = await NestFactory.createApplicationContext(module, options);
    try {
      progress.clear();
      await work(app, runtime, stop);
    } finally {
      await app.close();
    }
  });
}
