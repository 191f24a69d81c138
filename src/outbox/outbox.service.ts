import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentRequestId } from '../common/request-context.js';
import { JOBS, type JobName, type JobPayload } from './job-contracts.js';

/** PostgreSQL channel on which relays hear that rows wait. */
export const OUTBOX_CHANNEL = 'jarshy_outbox';

/** What must happen because of a change, written down in the transaction of the change. */
@Injectable()
export class OutboxService {
  /**
   * The job runs after `tx` commits, not before `runAt`, and never when `tx` rolls back.
   *
   * @throws Error when `tx` is not in a transaction; ZodError when `payload` breaks the job's contract.
   */
  async append<N extends JobName>(tx: EntityManager, job: N, payload: JobPayload<N>, runAt?: Date): Promise<void> {
    if (!tx.queryRunner?.isTransactionActive) throw new Error(`${job} must be appended in a transaction`);
    const row = [job, JSON.stringify(JOBS[job].payload.parse(payload)), currentRequestId(), runAt ?? null];
    await tx.query(
      `WITH appended AS (INSERT INTO outbox (job, payload, request_id, run_at) VALUES ($1, $2, $3, $4))
       SELECT pg_notify('${OUTBOX_CHANNEL}', '')`,
      row,
    );
  }
}
