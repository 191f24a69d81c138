import type { WorkerOptions } from 'bullmq';

/**
 * A worker that is killed leaves its job locked. Another takes it at its first look after the lock has run out, if it
 * saw the job running at the look before: here about nine seconds at most; with BullMQ's defaults (30 s and 30 s) a
 * minute, for which a news item would wait. The price is a renewal every three seconds while a job runs; a process
 * that is too busy to renew merely has its job done twice, which handlers bear.
 */
export const WORKER_OPTIONS = {
  lockDuration: 6_000,
  stalledInterval: 3_000,
  // Deployments kill workers too: only a job that takes five with it is taken for the culprit.
  maxStalledCount: 5,
  // After a lost connection; the default of 15 s outlasts most restarts of a server.
  runRetryDelay: 2_000,
  concurrency: 2,
} satisfies Partial<WorkerOptions>;
