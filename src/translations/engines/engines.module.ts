import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import { buildEngines } from './build-engines.js';
import { EngineAccounts } from './engine-accounts.js';
import { EngineLogEntity } from './engine-log.entity.js';
import { EngineLogService } from './engine-log.service.js';
import { EngineRegistry } from './engine-registry.js';
import { EnginesController } from './engines.controller.js';
import { GuardedEngine } from './guarded-engine.js';
import { MachineTranslationService } from './machine-translation.service.js';

const RESILIENCE = { retries: 2, firstDelayMs: 500, longestDelayMs: 10_000, failuresToOpen: 5, openMs: 60_000 };

/** Machine translation, and what it costs. */
@Module({
  imports: [TypeOrmModule.forFeature([EngineLogEntity])],
  controllers: [EnginesController],
  providers: [
    EngineAccounts,
    EngineLogService,
    MachineTranslationService,
    {
      provide: EngineRegistry,
      inject: [CONFIG, EngineAccounts],
      useFactory: async ({ machineTranslation }: Config, accounts: EngineAccounts) => {
        const options = { ...RESILIENCE, timeoutMs: machineTranslation.timeoutMs };
        const engines = await buildEngines(machineTranslation);
        return new EngineRegistry(
          machineTranslation,
          engines.map((engine) => new GuardedEngine(engine, accounts, options)),
        );
      },
    },
  ],
  exports: [MachineTranslationService],
})
export class EnginesModule {}
