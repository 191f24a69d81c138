import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './env.js';

/** Injection token of the one Config of the process: `@Inject(CONFIG) config: Config`. */
export const CONFIG = Symbol('config');

@Global()
@Module({})
export class ConfigModule {
  static with(config: Config): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] };
  }
}
