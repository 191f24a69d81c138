import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { JOBS } from './job-contracts.js';
import { Loop } from './loop.js';
import { OUTBOX_CHANNEL } from './outbox.service.js';
import { QueueLog } from './queue-log.js';
import { Queues, type OutboxRow } from './queues.js';

const RUN_EVERY_MS = 60_000;
const OVERDUE = '5 minutes';
const KEEP_DONE = '7 days';
const BATCH = 100;
const PURGE_BATCH = 1_000;
/** Each is all the attempts of the job's contract; overdue rows are looked at every five minutes. */
const MOST_HANDOVERS = 5;

interface Reconciliation {
  /** Rows that wait for a relay again: their job was lost, or had failed. */
  again: number;
  /** Rows given up; their jobs stay in the failed set. */
  failed: number;
  /** Done rows deleted. */
  deleted: number;
}

/** Makes sure of what was handed over long ago: the queues may have been lost. Several may run at once. */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop = new Loop(() => this.step());

  constructor(
    private readonly source: DataSource,
    private readonly queues: Queues,
    private readonly log: QueueLog,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.loop.stop();
  }

  private async step(): Promise<number> {
    try {
      const done = await this.run();
      if (done.again + done.failed + done.deleted > 0) this.log.logger.info(done, 'outbox reconciled');
    } catch (error) {
      this.log.connectionError(error as Error);
    }
    return RUN_EVERY_MS;
  }

  /** @throws what PostgreSQL or BullMQ throw; the batch under way is then as it was. */
  async run(): Promise<Reconciliation> {
    const done: Reconciliation = { again: 0, failed: 0, deleted: 0 };
    while ((await this.source.transaction((tx) => this.reconcileBatch(tx, done))) === BATCH);
    let deleted: number;
    do done.deleted += deleted = await this.purgeBatch();
    while (deleted === PURGE_BATCH);
    return done;
  }

  private async reconcileBatch(tx: EntityManager, done: Reconciliation): Promise<number> {
    const rows: OutboxRow[] = await tx.query(
      `SELECT id, job, payload, request_id AS "requestId", handovers FROM outbox
       WHERE handed_at < now() - interval '${OVERDUE}' AND (run_at IS NULL OR run_at < now() - interval '${OVERDUE}')
         AND done_at IS NULL AND failed_at IS NULL AND job = ANY ($1)
       ORDER BY handed_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      [Object.keys(JOBS)],
    );
    for (const row of rows) await this.reconcile(tx, row, done);
    return rows.length;
  }

  private async reconcile(tx: EntityManager, row: OutboxRow, done: Reconciliation): Promise<void> {
    const state = await this.queues.stateOf(row);
    if (state === 'failed' && row.handovers >= MOST_HANDOVERS) {
      await tx.query(`UPDATE outbox SET failed_at = now() WHERE id = $1`, [row.id]);
      this.log.logger.error({ job: row.job, outboxId: row.id, payload: row.payload }, 'job given up');
      done.failed += 1;
    } else if (state === 'failed' || state === 'completed' || state === 'unknown') {
      await this.queues.remove(row);
      await tx.query(
        `WITH waiting AS (UPDATE outbox SET handed_at = NULL WHERE id = $1) SELECT pg_notify('${OUTBOX_CHANNEL}', '')`,
        [row.id],
      );
      done.again += 1;
    } else {
      await tx.query(`UPDATE outbox SET handed_at = now() WHERE id = $1`, [row.id]);
    }
  }

  private async purgeBatch(): Promise<number> {
    const [, deleted]: [unknown, number] = await this.source.query(
      `DELETE FROM outbox WHERE id IN (
         SELECT id FROM outbox WHERE done_at < now() - interval '${KEEP_DONE}'
         LIMIT ${PURGE_BATCH} FOR UPDATE SKIP LOCKED)`,
    );
    return deleted;
  }
}
