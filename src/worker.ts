import { constants, getPriority, setPriority } from 'node:os';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { createHttpApp } from './http-app.js';
import { listen } from './listen.js';
import { requireMigrated, type Runtime } from './runtime.js';

/** Behind what people wait for, where both share a machine. */
const { PRIORITY_BELOW_NORMAL } = constants.priority;

/** The job process. It listens only where HEALTH_PORT asks for it, so that its health can be seen. */
export async function work(runtime: Runtime): Promise<NestFastifyApplication> {
  const { config, databaseUrl, logger } = runtime;
  await requireMigrated(runtime, { queues: true });
  // One that was started further back stays there: coming forward would need rights.
  if (getPriority() < PRIORITY_BELOW_NORMAL) setPriority(PRIORITY_BELOW_NORMAL);
  const app = await createHttpApp(AppModule.for({ config, databaseUrl, worker: true }), config, logger);
  try {
    await app.init();
    if (config.healthPort !== null) await listen(app, { port: config.healthPort, host: config.host }, 'HEALTH_PORT');
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
