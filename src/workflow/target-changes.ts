import type { Actor } from '../accounts/actor.js';
import type { Reason } from '../common/problem.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import type { Origin } from '../translations/segments/segment-status.js';
import type { SegmentChange } from '../translations/segments/segment-store.js';
import { textsOf } from '../translations/segments/segment-texts.js';

export interface TargetInput {
  /** Of the segment. */
  id: string;
  text: string;
  /** `draft`: saved on the way; `translated`: finished. */
  status: 'draft' | 'translated';
  /** That the text is the proposal of a memory or of a machine, as it was shown. */
  proposal?: Proposal | undefined;
}

export interface Proposal {
  origin: Exclude<Origin, 'human'>;
  /** 0 to 102; machines have none. */
  score: number | null;
  /** Whether it was for another source text. */
  fuzzy: boolean;
  /** Of the memory. */
  unitId?: string | undefined;
}

export type Before = SegmentChange & Pick<SegmentEntity, 'sourceText'>;
type Placed = Pick<SegmentEntity, 'segmentId' | 'field' | 'targetText' | 'gap'>;

/** What is wrong with `inputs`. `limits`: most UTF-16 code units by field; `pointerTo`: where an input stood. */
export function faultsOf(
  inputs: readonly TargetInput[],
  segments: readonly Placed[],
  limits: ReadonlyMap<string, number>,
  pointerTo: (index: number) => string,
): Reason[] {
  const known = new Map(segments.map((segment) => [segment.segmentId, segment]));
  const texts = fieldsAfter(inputs, segments);
  const seen = new Set<string>();
  return inputs.flatMap(({ id: segment, text, status }, index) => {
    const at = (member: string, code: string, params: object = {}) => [
      { code, params: { segment, ...params }, pointer: `${pointerTo(index)}/${member}` },
    ];
    const field = known.get(segment)?.field;
    if (field === undefined) return at('id', 'segments.unknown');
    if (seen.has(segment)) return at('id', 'segments.twice');
    seen.add(segment);
    if (text === '' && status === 'translated') return at('text', 'segments.empty');
    const limit = limits.get(field) ?? 0;
    return (texts.get(field) ?? '').length > limit ? at('text', 'segments.too_long', { limit }) : [];
  });
}

function fieldsAfter(inputs: readonly TargetInput[], segments: readonly Placed[]): Map<string, string> {
  const put = new Map(inputs.toReversed().map(({ id, text }) => [id, text]));
  return textsOf(
    segments.map((segment) => ({ ...segment, targetText: put.get(segment.segmentId) ?? segment.targetText })),
  );
}

/** What `inputs` without faults change; a segment that is already as it is put is left out. */
export function changesOf(
  inputs: readonly TargetInput[],
  segments: ReadonlyMap<string, Before>,
  actor: Actor,
  sourceRevisionId: string | null,
): SegmentChange[] {
  return inputs.flatMap((input) => {
    const before = segments.get(input.id) as Before;
    if (isAsPut(before, input, actor)) return [];
    const status = input.text === '' ? ('untranslated' as const) : input.status;
    return [
      {
        segmentId: input.id,
        targetText: input.text,
        status,
        authorship: authorsAfter(before, input, actor),
        previousSourceText: status === 'draft' ? before.previousSourceText : null,
        ...originAfter(before, input),
        sourceRevisionId: status === 'draft' ? before.sourceRevisionId : sourceRevisionId,
        ...(settlesReview(before, input, actor) ? NO_REVIEW_CHANGE : reviewChangeOf(before)),
      },
    ];
  });
}

/**
 * What "still accurate" changes, and what taking over a reviewer's change does: whoever vouches for a text answers for
 * it, so that somebody else approves it.
 */
export function confirmationOf(before: Before, actor: Actor, sourceRevisionId: string | null): SegmentChange {
  const { segmentId: id, targetText: text } = before;
  return {
    ...changeOf(before),
    status: 'translated',
    authorship: authorsAfter(before, { id, text, status: 'translated' }, actor),
    previousSourceText: null,
    sourceRevisionId,
    ...(answersForReview(before, { status: 'translated' }, actor) && NO_REVIEW_CHANGE),
  };
}

export const NO_REVIEW_CHANGE = { textBeforeReview: null, changedInReviewBy: null, reviewReason: null };

/** A segment as it is, as a change that changes nothing. */
export function changeOf(segment: SegmentChange): SegmentChange {
  const { segmentId, targetText, status, previousSourceText, authorship, origin, score, fuzzy, edited } = segment;
  return {
    ...{ segmentId, targetText, status, previousSourceText, authorship, origin, score, fuzzy, edited },
    sourceRevisionId: segment.sourceRevisionId,
    ...reviewChangeOf(segment),
  };
}

function reviewChangeOf({ textBeforeReview, changedInReviewBy, reviewReason }: SegmentChange) {
  return { textBeforeReview, changedInReviewBy, reviewReason };
}

function isAsPut(before: Before, { text, status }: TargetInput, actor: Actor): boolean {
  if (text !== before.targetText || answersForReview(before, { status }, actor)) return false;
  if (text === '') return before.status === 'untranslated';
  return status === before.status || (status === 'translated' && before.status === 'reviewed');
}

/** A text is of where its first words came from, for good; only one that was written afresh is a person's alone. */
function originAfter(
  before: Before,
  { text, proposal }: TargetInput,
): Pick<SegmentChange, 'origin' | 'score' | 'fuzzy' | 'edited'> {
  if (text === '') return { origin: null, score: null, fuzzy: false, edited: false };
  if (proposal) return { origin: proposal.origin, score: proposal.score, fuzzy: proposal.fuzzy, edited: false };
  if (text === before.targetText)
    return { origin: before.origin, score: before.score, fuzzy: before.fuzzy, edited: before.edited };
  const afresh = before.origin === null || before.targetText === '';
  if (afresh) return { origin: 'human', score: null, fuzzy: false, edited: true };
  return { origin: before.origin, score: before.score, fuzzy: before.fuzzy, edited: true };
}

/**
 * Nobody answers for a text that is gone; finishing what others wrote is vouching for it, and so is changing it. Whoever
 * finishes what a reviewer changed answers for it in his place, and the reviewer may approve it.
 */
function authorsAfter(before: Before, input: TargetInput, actor: Actor): string[] {
  const { text, status } = input;
  if (text === '') return [];
  const authorship = answersForReview(before, input, actor)
    ? before.authorship.filter((person) => person !== before.changedInReviewBy)
    : before.authorship;
  const vouches = status === 'translated' && (before.status !== 'translated' || authorship !== before.authorship);
  return text === before.targetText && !vouches ? authorship : withAuthor(authorship, actor);
}

/** Whether nothing is left of what a reviewer said: the text is gone, or finished again. */
function settlesReview(before: Before, input: TargetInput, actor: Actor): boolean {
  if (input.text === '') return true;
  const onlyRejected = input.status === 'translated' && before.changedInReviewBy === null;
  return onlyRejected || answersForReview(before, input, actor);
}

function answersForReview(before: Before, { status }: Pick<TargetInput, 'status'>, { id }: Actor): boolean {
  return status === 'translated' && before.changedInReviewBy !== null && id !== null && id !== before.changedInReviewBy;
}

export function withAuthor(authorship: readonly string[], { id }: Actor): string[] {
  return id === null ? [...authorship] : [...new Set([...authorship, id])];
}
