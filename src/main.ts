import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { FirstPeopleService } from './accounts/people/first-people.service.js';
import { Problem } from './common/problem.js';
import { createHttpApp } from './http-app.js';
import { serveOpenApi } from './openapi.js';
import { requireMigrated, type Runtime } from './runtime.js';

export interface Served {
  app: NestFastifyApplication;
  port: number;
  /** Set when this start made the first administrator. `password` is null when the environment gave it. */
  administrator: { email: string; password: string | null } | null;
}

/**
 * The HTTP process.
 *
 * @throws Problem `serve.port_taken`, `database.not_migrated`
 */
export async function serve(runtime: Runtime): Promise<Served> {
  const { config, databaseUrl, logger } = runtime;
  await requireMigrated(runtime);
  const app = await createHttpApp(AppModule.for({ config, databaseUrl, worker: config.inlineWorker }), config, logger);
  try {
    serveOpenApi(app);
    await app.init();
    const administrator = await app.get(FirstPeopleService).ensureFirstAdministrator(config);
    await listen(app, config);
    const { port } = app.getHttpServer().address() as AddressInfo;
    return { app, port, administrator };
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function listen(app: NestFastifyApplication, { port, host }: Runtime['config']): Promise<void> {
  try {
    // Fastify's own, for Nest's would log what is told in plain words below.
    await app.getHttpAdapter().getInstance().listen({ port, host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new Problem(500, 'serve.port_taken', { params: { port } });
    throw error;
  }
}
