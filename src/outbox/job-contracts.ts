import { z } from 'zod';

export const QUEUES = ['translation', 'release', 'syndication', 'notifications', 'mail'] as const;
type QueueName = (typeof QUEUES)[number];

interface JobContract {
  queue: QueueName;
  /** Ids only: what they stand for is read, and its state checked again, when the job runs. */
  payload: z.ZodType;
  /** How often one hand-over is tried before its job counts as failed. */
  attempts: number;
  /** Before the second try; doubled before each further one. */
  backoffMs: number;
}

const ofDocument = z.strictObject({ documentId: z.uuid() });
const PATIENT = { attempts: 5, backoffMs: 1_000 };

/** Every job there is. A handler may run twice for one row, so it must do no harm the second time. */
export const JOBS = {
  'translation.prepare': { queue: 'translation', payload: ofDocument, ...PATIENT },
  'translation.prefill': { queue: 'translation', payload: z.strictObject({ variantId: z.uuid() }), ...PATIENT },
  'memory.fill': { queue: 'translation', payload: ofDocument, ...PATIENT },
  'release.ready': { queue: 'release', payload: ofDocument, ...PATIENT },
  // Not before its time, for which the queue only wakes: PostgreSQL has the schedule.
  'schedule.strike': {
    queue: 'release',
    // `at`: the time that it was meant for.
    payload: z.strictObject({ entryId: z.uuid(), at: z.iso.datetime().optional() }),
    ...PATIENT,
  },
  'notification.derive': {
    queue: 'notifications',
    payload: z.strictObject({ eventId: z.string().regex(/^\d+$/) }),
    ...PATIENT,
  },
  // One notification, or somebody's digest of a day. In a queue of its own: servers of mail may be slow.
  'notification.deliver': {
    queue: 'mail',
    payload: z.union([
      z.strictObject({ notificationId: z.uuid() }),
      z.strictObject({ personId: z.uuid(), day: z.iso.date() }),
    ]),
    ...{ attempts: 6, backoffMs: 5_000 },
  },
  'publication.announce': {
    queue: 'syndication',
    payload: z.strictObject({ changeId: z.string().regex(/^\d+$/) }),
    ...PATIENT,
  },
} as const satisfies Record<string, JobContract>;

export type JobName = keyof typeof JOBS;
export type JobPayload<N extends JobName> = z.infer<(typeof JOBS)[N]['payload']>;

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}
