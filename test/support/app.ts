import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DestinationStream } from 'pino';
import { AppModule } from '../../src/app.module.js';
import { createLogger } from '../../src/common/logger.js';
import { readConfig, type Config } from '../../src/config/env.js';
import { createHttpApp } from '../../src/http-app.js';
import { migrateQueues } from '../../src/outbox/migrate-queues.js';
import { cloneDatabase } from './database.js';

export interface TestApp {
  app: NestFastifyApplication;
  databaseUrl: string;
  close(): Promise<void>;
}

/**
 * The whole application on a database of its own; requests go in through `app.inject`. `worker`: jobs are done too.
 * Public answers are kept in memory only for who asks for it, as `PUBLIC_CACHE_MIB`: what is published can be read at once.
 */
export async function startTestApp(
  environment: Record<string, string> = {},
  { worker = false, log }: { worker?: boolean; log?: DestinationStream } = {},
): Promise<TestApp> {
  const database = await cloneDatabase();
  if (worker) await migrateQueues(database.url);
  const config: Config = readConfig({
    ...{ LOG_LEVEL: 'silent', PUBLIC_URL: 'https://press.example', PUBLIC_CACHE_MIB: '0' },
    ...environment,
  });
  const app = await createHttpApp(
    AppModule.for({ config, databaseUrl: database.url, worker }),
    config,
    createLogger(config.logLevel, log),
  );
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    databaseUrl: database.url,
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
