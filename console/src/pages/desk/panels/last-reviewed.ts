import type { Schemas } from '../../../api/client.js';

type Revision = Pick<Schemas['RevisionSummary'], 'number' | 'createdAt'>;
type Happened = Pick<Schemas['Event'], 'at' | 'action'>;

/** What ends a review; that Jarshy takes a text back because its source changed does not. */
const ENDINGS: readonly string[] = ['variant.approved', 'variant.changesRequested'];

/** The latest end of a review, and the revision that was its subject; both lists newest first. */
export function lastReviewed<R extends Revision, E extends Happened>(
  revisions: readonly R[],
  events: readonly E[],
): { revision: R; event: E } | undefined {
  const event = events.find(({ action }) => ENDINGS.includes(action));
  const revision = event && revisions.find(({ createdAt }) => createdAt <= event.at);
  return revision && { revision, event };
}
