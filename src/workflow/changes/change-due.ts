import type { ChangeKind } from './change.js';

/**
 * How long a change of what is public may take until it is out, in hours of the clock: readers of a wrong text do not
 * wait for office hours. Of it, translators have 4 hours, a day or three days (see `dueOf`).
 */
const HOURS: Record<ChangeKind, number> = { correction: 7, update: 42, minor: 126 };

export function changeDue(kind: ChangeKind, begunAt: Date): Date {
  return new Date(begunAt.getTime() + HOURS[kind] * 3_600_000);
}
