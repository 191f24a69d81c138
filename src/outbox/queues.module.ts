import { BullModule, BullRegistrar, getQueueToken } from '@nestjs/bullmq';
import { Inject, Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { setDefaultBackendFactory, type Queue } from 'bullmq';
import { QUEUES } from './job-contracts.js';
import { JobRunner } from './job-runner.js';
import { createPatientBackend } from './patient-backend.js';
import { QueueLog } from './queue-log.js';
import { queueOptions, type QueuesOptions } from './queue-options.js';
import { Queues, type Envelope } from './queues.js';
import { Reconciler } from './reconciler.js';
import { Relay } from './relay.js';

const OPTIONS = Symbol('options of the queues');

/** What a process needs to work off jobs. The backend is one for the whole process. */
@Module({})
export class QueuesModule implements OnApplicationBootstrap {
  static for(options: QueuesOptions): DynamicModule {
    setDefaultBackendFactory(options.redisUrl ? undefined : createPatientBackend);
    return {
      module: QueuesModule,
      global: true,
      imports: [
        BullModule.forRoot({ ...queueOptions(options), extraOptions: { manualRegistration: true } }),
        BullModule.registerQueue(...QUEUES.map((name) => ({ name }))),
      ],
      providers: [
        { provide: OPTIONS, useValue: options },
        QueueLog,
        JobRunner,
        Relay,
        Reconciler,
        {
          provide: Queues,
          inject: [QueueLog, ...QUEUES.map((name) => getQueueToken(name))],
          useFactory: async (log: QueueLog, ...queues: Queue<Envelope>[]) => {
            const all = new Queues(queues, log);
            // Redis may come later; tables that are missing now stay missing.
            if (!options.redisUrl) await all.ready();
            return all;
          },
        },
      ],
      exports: [JobRunner, Queues],
    };
  }

  constructor(
    @Inject(OPTIONS) private readonly options: QueuesOptions,
    private readonly registrar: BullRegistrar,
    private readonly runner: JobRunner,
  ) {}

  /** Not earlier: a job must not meet a room that is still being set up. */
  async onApplicationBootstrap(): Promise<void> {
    this.registrar.register();
    // In PostgreSQL, a worker whose first connection fails never makes another.
    if (!this.options.redisUrl) await this.runner.ready();
  }
}
