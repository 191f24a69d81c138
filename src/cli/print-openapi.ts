import { AppModule } from '../app.module.js';
import { createLogger } from '../common/logger.js';
import { readConfig } from '../config/env.js';
import { NO_DATABASE } from '../database/database.module.js';
import { createHttpApp } from '../http-app.js';
import { openApiDocument } from '../openapi.js';
import { print } from './terminal.js';

/** Needs no database: the application is put together, but never started. */
export async function printOpenApi(): Promise<void> {
  const config = readConfig({});
  const module = AppModule.for({ config, databaseUrl: NO_DATABASE, worker: false });
  const app = await createHttpApp(module, config, createLogger('silent'));
  print(JSON.stringify(openApiDocument(app), null, 2));
}
