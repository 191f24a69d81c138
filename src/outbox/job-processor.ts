import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Optional, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Job } from 'bullmq';
import { JOBS, type JobName, type JobPayload } from './job-contracts.js';
import { JobRunner } from './job-runner.js';
import type { Envelope } from './queues.js';
import { WORKER_OPTIONS } from './worker-options.js';

/** Says which job a JobProcessor handles. Several jobs may share a queue: each worker of it serves all of them. */
export function Processes<N extends JobName>(job: N) {
  return (target: abstract new (...dependencies: never[]) => JobProcessor<N>): void => {
    Object.defineProperty(target.prototype, 'job', { value: job });
    Processor(JOBS[job].queue, WORKER_OPTIONS)(target);
  };
}

/**
 * What all `*.processor.ts` extend: `handle` gets the parsed payload under the request id of the change that asked for
 * it; when it resolves, the outbox row is done; when it throws, the job is tried again by its contract.
 */
export abstract class JobProcessor<N extends JobName>
  extends WorkerHost
  implements OnModuleInit, BeforeApplicationShutdown
{
  // Absent in a process that serves HTTP only: there the processors of the rooms lie idle.
  @Optional()
  @Inject(JobRunner)
  private readonly runner: JobRunner | undefined;

  /** Set by `@Processes`. */
  declare readonly job: N;

  abstract handle(payload: JobPayload<N>): Promise<unknown>;

  onModuleInit(): void {
    this.runner?.register(this.job, {
      handle: (payload) => this.handle(payload as JobPayload<N>),
      ready: () => this.worker.waitUntilReady(),
    });
  }

  async process(job: Job<Envelope>): Promise<void> {
    await this.runner?.run(job);
  }

  /** The job under way still has the database: the data source closes one hook later. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.runner) await this.worker.close();
  }

  @OnWorkerEvent('error')
  onWorkerError(error: Error): void {
    this.runner?.connectionError(error);
  }
}
