import type { TaskKind } from './task-kind.js';

interface Deadline {
  /** When the document has to be out; null: it has no date. */
  dueAt: Date | null;
  /** When a change of what is public should be; null or absent: it is none. */
  changeDueAt?: Date | null;
  /** Whether it is to be had in more than its source language. */
  isTranslated: boolean;
}

/** How the time of a document is shared between what still lies before it. Translating takes longest. */
const SHARES: Record<TaskKind, number> = { write: 3, translate: 4, review: 2, release: 1 };

/**
 * When a task should be done that is opened at `openedAt`, so that what comes after it has its share of the time too: a
 * translation that is opened seven hours before the document is due has four of them, review two, and release the last.
 * What is late already is due with the document. A change has a time of its own, unless the document is due before it.
 */
export function dueOf(deadline: Deadline, kind: TaskKind, openedAt: Date): Date | null {
  const { isTranslated } = deadline;
  const dueAt = end(deadline, openedAt);
  if (dueAt === null || dueAt <= openedAt) return dueAt;
  const ahead = stagesFrom(kind, isTranslated).reduce((sum, stage) => sum + SHARES[stage], 0);
  const time = dueAt.getTime() - openedAt.getTime();
  return new Date(openedAt.getTime() + Math.round((time * SHARES[kind]) / ahead));
}

/** The date of the document was that of its first publication, once it has passed. */
function end({ dueAt, changeDueAt = null }: Deadline, openedAt: Date): Date | null {
  if (changeDueAt === null) return dueAt;
  return dueAt !== null && dueAt > openedAt && dueAt < changeDueAt ? dueAt : changeDueAt;
}

function stagesFrom(kind: TaskKind, isTranslated: boolean): TaskKind[] {
  switch (kind) {
    case 'write':
      return isTranslated ? ['write', 'translate', 'review', 'release'] : ['write', 'review', 'release'];
    case 'translate':
      return ['translate', 'review', 'release'];
    case 'review':
      return ['review', 'release'];
    case 'release':
      return ['release'];
  }
}
