import { setTimeout as wait } from 'node:timers/promises';
import { createPostgresBackend } from 'bullmq';

const PAUSE_MS = 1_000;

/** BullMQ's queues in PostgreSQL, for workers that wait a second after a failed attempt to fetch a job. */
export const createPatientBackend: typeof createPostgresBackend = (...args) => {
  const backend = createPostgresBackend(...args);
  const moveToActive = backend.moveToActive.bind(backend);
  // BullMQ remembers a first connection that failed, and its workers ask again at once: between an error that is there
  // already and the next one, no timer, no socket and no signal would ever have its turn.
  backend.moveToActive = (...job) => moveToActive(...job).catch(throwLater);
  return backend;
};

async function throwLater(error: unknown): Promise<never> {
  await wait(PAUSE_MS);
  throw error;
}
