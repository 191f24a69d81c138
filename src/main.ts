import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { createHttpApp } from './http-app.js';
import { listen } from './listen.js';
import { serveOpenApi } from './openapi.js';
import { requireMigrated, type Runtime } from './runtime.js';

export interface Served {
  app: NestFastifyApplication;
  port: number;
}

/**
 * The HTTP process.
 *
 * @throws Problem `database.not_migrated`, and those of listen()
 */
export async function serve(runtime: Runtime): Promise<Served> {
  const { config, databaseUrl, logger } = runtime;
  await requireMigrated(runtime, { queues: config.inlineWorker });
  const app = await createHttpApp(AppModule.for({ config, databaseUrl, worker: config.inlineWorker }), config, logger);
  try {
    serveOpenApi(app);
    await app.init();
    return { app, port: await listen(app, config, 'PORT') };
  } catch (error) {
    await app.close();
    throw error;
  }
}
