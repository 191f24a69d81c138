import type { INestApplication } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { createHttpApp } from './http-app.js';
import { requireMigrated, type Runtime } from './runtime.js';

/** The job process. It listens only where HEALTH_PORT asks for it, so that its health can be seen. */
export async function work(runtime: Runtime): Promise<INestApplication> {
  const { config, databaseUrl, logger } = runtime;
  await requireMigrated(runtime);
  const app = await createHttpApp(AppModule.for({ config, databaseUrl, worker: true }), config, logger);
  try {
    await app.init();
    if (config.healthPort !== null) await app.listen(config.healthPort, config.host);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
