import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DatabaseListener } from '../database/listener.js';
import { JOBS } from './job-contracts.js';
import { Loop } from './loop.js';
import { OUTBOX_CHANNEL } from './outbox.service.js';
import { QueueLog } from './queue-log.js';
import { Queues, type OutboxRow } from './queues.js';

const BATCH = 100;
const POLL_MS = 5_000;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 30_000;

/** Hands waiting rows of the outbox to BullMQ. As many as there are worker processes may run at once. */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop = new Loop(() => this.step());
  private failures = 0;

  constructor(
    private readonly source: DataSource,
    private readonly queues: Queues,
    private readonly log: QueueLog,
    listener: DatabaseListener,
  ) {
    listener.subscribe({
      channel: OUTBOX_CHANNEL,
      onMessage: () => this.failures === 0 && this.loop.wake(),
      onConnect: () => this.loop.wake(),
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  private async step(): Promise<number> {
    try {
      const handed = await this.handOver();
      if (this.failures > 0) this.log.logger.info({ failures: this.failures }, 'outbox rows are handed over again');
      this.failures = 0;
      return handed === BATCH ? 0 : POLL_MS;
    } catch (error) {
      if (this.failures === 0) this.log.logger.error({ err: error }, 'outbox rows cannot be handed over; trying on');
      this.failures += 1;
      return Math.min(FIRST_BACKOFF_MS * 2 ** (this.failures - 1), LONGEST_BACKOFF_MS);
    }
  }

  /** One batch, in the order of the ids. Returns how many rows; when the queues do not take them, none is marked. */
  private handOver(): Promise<number> {
    return this.source.transaction(async (tx) => {
      // Jobs that only a newer version knows are left for its relay.
      const rows: OutboxRow[] = await tx.query(
        `SELECT id, job, payload, request_id AS "requestId", handovers,
                greatest(0, extract(epoch FROM run_at - clock_timestamp()) * 1000)::float AS "delayMs" FROM outbox
         WHERE handed_at IS NULL AND done_at IS NULL AND job = ANY ($1)
         ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [Object.keys(JOBS)],
      );
      if (rows.length === 0) return 0;
      await this.queues.add(rows);
      await tx.query(
        `UPDATE outbox SET handed_at = clock_timestamp(), handovers = handovers + 1 WHERE id = ANY ($1::bigint[])`,
        [rows.map(({ id }) => id)],
      );
      return rows.length;
    });
  }
}
