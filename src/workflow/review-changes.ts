import type { Actor } from '../accounts/actor.js';
import type { SegmentChange } from '../translations/segments/segment-store.js';
import { changeOf, NO_REVIEW_CHANGE, withAuthor, type Before } from './target-changes.js';

/** What a reviewer says of a segment. */
export type Verdict =
  | { verdict: 'accepted' }
  | { verdict: 'rejected'; reason: string }
  | { verdict: 'edited'; text: string; reason?: string | undefined };

/** What a verdict changes; undefined when nothing. */
export function verdictChange(before: Before, verdict: Verdict, actor: Actor): SegmentChange | undefined {
  switch (verdict.verdict) {
    case 'accepted':
      return before.status === 'reviewed'
        ? undefined
        : { ...changeOf(before), ...NO_REVIEW_CHANGE, status: 'reviewed' };
    case 'rejected':
      return before.status === 'rejected' && before.reviewReason === verdict.reason
        ? undefined
        : { ...changeOf(before), status: 'rejected', reviewReason: verdict.reason };
    case 'edited':
      return editedInReview(before, verdict, actor);
  }
}

/** The text before the first change of this reviewer stays beside it until somebody else answers for the new one. */
function editedInReview(
  before: Before,
  { text, reason }: Extract<Verdict, { verdict: 'edited' }>,
  actor: Actor,
): SegmentChange | undefined {
  if (text === before.targetText) return undefined;
  const again = before.changedInReviewBy === actor.id;
  return {
    ...changeOf(before),
    targetText: text,
    status: 'translated',
    edited: true,
    authorship: withAuthor(before.authorship, actor),
    textBeforeReview: again ? before.textBeforeReview : before.targetText,
    changedInReviewBy: actor.id,
    reviewReason: reason ?? (again ? before.reviewReason : null),
  };
}
