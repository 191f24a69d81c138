import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import { dataSourceOptions } from './data-source.js';
import { DatabaseListener } from './listener.js';

/** For an application that is put together only to be described. */
export const NO_DATABASE = '';

@Global()
@Module({})
export class DatabaseModule {
  /** One connection pool per process, and one connection that listens. Rooms add their entities with forFeature(). */
  static at(url: string): DynamicModule {
    const options = {
      ...{ ...dataSourceOptions(url), autoLoadEntities: true, retryAttempts: 0 },
      manualInitialization: url === NO_DATABASE,
    } as TypeOrmModuleOptions;
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot(options)],
      providers: [{ provide: DatabaseListener, useFactory: () => new DatabaseListener(url) }],
      exports: [DatabaseListener],
    };
  }
}
