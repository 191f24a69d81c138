import type { OnApplicationShutdown } from '@nestjs/common';
import { Queue, setDefaultBackendFactory } from 'bullmq';
import { QUEUES } from '../job-contracts.js';
import { createPatientBackend } from '../patient-backend.js';
import type { QueueLog } from '../queue-log.js';
import { queueOptions, type QueuesOptions } from '../queue-options.js';

/** The queues, for looking at them: also in processes that do no jobs. Connected once somebody looks. */
export class BoardQueues implements OnApplicationShutdown {
  private opened: Queue[] | undefined;

  constructor(
    private readonly options: QueuesOptions,
    private readonly log: QueueLog,
  ) {}

  open(): Queue[] {
    return (this.opened ??= QUEUES.map((name) => this.openOne(name)));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled((this.opened ?? []).map((queue) => queue.close()));
  }

  private openOne(name: string): Queue {
    setDefaultBackendFactory(this.options.redisUrl ? undefined : createPatientBackend);
    const queue = new Queue(name, queueOptions(this.options, { connections: 1 }));
    queue.on('error', (error) => this.log.connectionError(error));
    return queue;
  }
}
