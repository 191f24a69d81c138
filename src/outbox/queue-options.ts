import type { QueueOptions } from 'bullmq';
import { outliveBreak } from '../database/outlive-break.js';

export interface QueuesOptions {
  databaseUrl: string;
  /** Absent: the queues live in the database, where migrateQueues() has been. */
  redisUrl: string | undefined;
}

/** @param connections of each queue and each worker in PostgreSQL: few, for the server allows a hundred by default */
export function queueOptions({ databaseUrl, redisUrl }: QueuesOptions, { connections = 3 } = {}): QueueOptions {
  return {
    connection: redisUrl ? redisConnection(redisUrl) : postgresConnection(databaseUrl, connections),
    // What was done is known from the outbox, and a job id can only be used again once its job is gone.
    defaultJobOptions: { removeOnComplete: true, removeOnFail: false },
    // Nobody reads BullMQ's own event stream.
    streams: { events: { maxLen: 100 } },
  };
}

function redisConnection(url: string): QueueOptions['connection'] {
  return { url, retryStrategy: (times) => Math.min(times * 250, 3_000) };
}

function postgresConnection(connectionString: string, max: number): QueueOptions['connection'] {
  const connection = {
    ...{ connectionString, max, application_name: 'jarshy queues' },
    ...{ connectionTimeoutMillis: 10_000, onConnect: outliveBreak },
  };
  return connection;
}
