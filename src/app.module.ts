import { Module, type DynamicModule } from '@nestjs/common';
import { ConfigModule } from './config/config.module.js';
import type { Config } from './config/env.js';
import { DatabaseModule } from './database/database.module.js';

interface AppOptions {
  config: Config;
  /** The database that is really used: the configured one, or the embedded one once it runs. */
  databaseUrl: string;
  /** Whether this process works off jobs. */
  worker: boolean;
}

@Module({})
export class AppModule {
  static for({ config, databaseUrl }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [ConfigModule.with(config), DatabaseModule.at(databaseUrl)],
    };
  }
}
