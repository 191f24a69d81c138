import type { JobState, Queue } from 'bullmq';
import { JOBS, type JobName } from './job-contracts.js';
import type { QueueLog } from './queue-log.js';

/** An open row of the outbox; `id` is a bigint, hence text. */
export interface OutboxRow {
  id: string;
  job: JobName;
  payload: unknown;
  requestId: string | null;
  handovers: number;
  /** Until it may run; null: at once. */
  delayMs?: number | null;
}

/** What BullMQ carries. */
export interface Envelope {
  outboxId: string;
  requestId: string | null;
  payload: unknown;
}

interface QueuesHealth {
  reachable: boolean;
  /** Jobs in all queues, by state; empty when they cannot be reached. */
  jobs: Partial<Record<'waiting' | 'active' | 'delayed' | 'failed', number>>;
}

// ioredis holds commands back while it reconnects, for minutes. A batch that arrives late after all does no harm: its
// job ids are already known or its rows done.
const LONGEST_ANSWER_MS = 3_000;
const STATES = ['waiting', 'active', 'delayed', 'failed'] as const;

/** All that this side of the outbox asks of BullMQ. Everything rejects after three seconds without an answer. */
export class Queues {
  constructor(
    private readonly queues: Queue<Envelope>[],
    log: QueueLog,
  ) {
    queues.forEach((queue) => queue.on('error', (error) => log.connectionError(error)));
  }

  /** @throws Error when BullMQ cannot work there, such as on a database without its tables. */
  async ready(): Promise<void> {
    await Promise.all(this.queues.map((queue) => queue.waitUntilReady()));
  }

  /** In the order of `rows`; those whose job is still there stay as they are. */
  async add(rows: OutboxRow[]): Promise<void> {
    for (const queue of this.queues) {
      const jobs = rows.filter((row) => JOBS[row.job].queue === queue.name).map(toJob);
      if (jobs.length > 0) await answered(queue.addBulk(jobs));
    }
  }

  stateOf(row: OutboxRow): Promise<JobState | 'unknown'> {
    return answered(this.queueOf(row).getJobState(jobId(row)));
  }

  async remove(row: OutboxRow): Promise<void> {
    await answered(this.queueOf(row).remove(jobId(row)));
  }

  async queuesHealth(): Promise<QueuesHealth> {
    try {
      const counts = await answered(Promise.all(this.queues.map((queue) => queue.getJobCounts(...STATES))));
      const total = (state: string) => counts.reduce((sum, count) => sum + (count[state] ?? 0), 0);
      return { reachable: true, jobs: Object.fromEntries(STATES.map((state) => [state, total(state)])) };
    } catch {
      return { reachable: false, jobs: {} };
    }
  }

  private queueOf(row: OutboxRow): Queue<Envelope> {
    const queue = this.queues.find(({ name }) => name === JOBS[row.job].queue);
    if (!queue) throw new Error(`No queue for ${row.job}`);
    return queue;
  }
}

function jobId(row: OutboxRow): string {
  return `outbox-${row.id}`;
}

function toJob(row: OutboxRow) {
  const { attempts, backoffMs } = JOBS[row.job];
  // A timer may be early by a part of a millisecond, and jobs must not be.
  const delay = Math.ceil(row.delayMs ?? 0);
  return {
    name: row.job,
    data: { outboxId: row.id, requestId: row.requestId, payload: row.payload },
    opts: { jobId: jobId(row), attempts, backoff: { type: 'exponential', delay: backoffMs }, delay },
  };
}

/** @throws Error when the work is not done after three seconds. */
export function answered<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The queues do not answer')), LONGEST_ANSWER_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
