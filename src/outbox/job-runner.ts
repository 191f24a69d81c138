import { setMaxListeners } from 'node:events';
import { Injectable, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { UnrecoverableError, type Job } from 'bullmq';
import { DataSource } from 'typeorm';
import { withRequestId } from '../common/request-context.js';
import { JOBS, isJobName, type JobName } from './job-contracts.js';
import { QueueLog } from './queue-log.js';
import type { Envelope } from './queues.js';

type Handler = (payload: unknown) => Promise<unknown>;

interface Registered {
  handle: Handler;
  /** Rejects when the worker cannot reach its queue. */
  ready: () => Promise<void>;
}

// Docker kills ten seconds after it has asked.
const LONGEST_FAREWELL_MS = 8_000;

/** Everything around a handler: which one it is, its payload, the request id, the log, the mark in the outbox. */
@Injectable()
export class JobRunner implements OnModuleDestroy, OnApplicationShutdown {
  private readonly processors = new Map<string, Registered>();
  private readonly farewell = new AbortController();
  private farewellTimer: NodeJS.Timeout | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly log: QueueLog,
  ) {
    // Each job under way is one; Node takes more than ten for a leak.
    setMaxListeners(0, this.farewell.signal);
  }

  register(job: JobName, processor: Registered): void {
    if (this.processors.has(job)) throw new Error(`Two processors for ${job}`);
    this.processors.set(job, processor);
  }

  /** @throws Error when a worker cannot reach its queue. */
  async ready(): Promise<void> {
    await Promise.all([...this.processors.values()].map(({ ready }) => ready()));
  }

  onModuleDestroy(): void {
    this.farewellTimer = setTimeout(() => this.farewell.abort(), LONGEST_FAREWELL_MS);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.farewellTimer);
  }

  connectionError(error: Error): void {
    this.log.connectionError(error);
  }

  /** @throws what the handler throws, for BullMQ to try again. */
  async run(job: Job<Envelope>): Promise<void> {
    const { outboxId, requestId } = job.data;
    await withRequestId(requestId ?? `outbox-${outboxId}`, () => this.runLogged(job));
  }

  private async runLogged(job: Job<Envelope>): Promise<void> {
    const { outboxId, payload } = job.data;
    const attempt = job.attemptsMade + 1;
    const log = this.log.logger.child({ job: job.name, outboxId, payload, attempt });
    const started = performance.now();
    const ms = () => Math.round(performance.now() - started);
    // A job that stalled, or that a relay handed over twice, may have been done by another worker.
    if (!(await this.isOpen(outboxId))) return log.info('job was done already');
    log.info('job started');
    try {
      await this.untilFarewell(this.handle(job));
      await this.source.query(`UPDATE outbox SET done_at = now(), failed_at = NULL WHERE id = $1`, [outboxId]);
      log.info({ ms: ms() }, 'job finished');
    } catch (error) {
      const last = attempt >= (job.opts.attempts ?? 1) || error instanceof UnrecoverableError;
      log[last ? 'error' : 'warn']({ ms: ms(), err: error }, last ? 'job failed' : 'job failed, to be tried again');
      throw error;
    }
  }

  private async handle({ name, data }: Job<Envelope>): Promise<void> {
    const processor = this.processors.get(name);
    if (!processor || !isJobName(name)) throw new Error(`No processor for ${name}`);
    const payload = JOBS[name].payload.safeParse(data.payload);
    if (payload.success) return void (await processor.handle(payload.data));
    await this.source.query(`UPDATE outbox SET failed_at = now() WHERE id = $1`, [data.outboxId]);
    throw new UnrecoverableError(`The payload breaks the contract: ${payload.error.message}`);
  }

  private async isOpen(outboxId: string): Promise<boolean> {
    const rows: unknown[] = await this.source.query(`SELECT 1 FROM outbox WHERE id = $1 AND done_at IS NULL`, [
      outboxId,
    ]);
    return rows.length > 0;
  }

  /** The job goes back to its queue when its handler does not end in time before the process does. */
  private async untilFarewell<T>(work: Promise<T>): Promise<T> {
    const { signal } = this.farewell;
    let leave = () => {};
    const left = new Promise<never>((_resolve, reject) => {
      leave = () => reject(new Error('The process ends before the job'));
    });
    signal.addEventListener('abort', leave);
    return Promise.race([work, left]).finally(() => signal.removeEventListener('abort', leave));
  }
}
