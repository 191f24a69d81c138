import { nextName } from './segment-names.js';
import { marksIn, isBetweenMarks } from './cut.js';
import type { SegmentEntity } from './segment.entity.js';
import type { Origin, SegmentStatus } from './segment-status.js';

/**
 * The two parts of a segment that is cut at a white space of its source text. The translation is cut at `targetOffset`
 * (null: all of it stays with the first part). Undefined where it cannot be cut: within a word, within a mark, at an end.
 */
export function splitSegment(
  segment: SegmentEntity,
  offset: number,
  targetOffset: number | null,
  taken: ReadonlySet<string>,
): [SegmentEntity, SegmentEntity] | undefined {
  const source = halves(segment.sourceText, offset, segment);
  if (!source || source.before === '' || source.after === '') return undefined;
  const target =
    targetOffset === null
      ? { before: segment.targetText, after: '' }
      : halves(segment.targetText, targetOffset, segment);
  if (!target) return undefined;
  const part = (sourceText: string, targetText: string) => ({
    ...segment,
    sourceText,
    targetText,
    marks: marksIn(sourceText, segment.marks),
    ...stateOf(segment, targetText),
    version: segment.version + 1,
  });
  return [
    { ...part(source.before, target.before), gap: source.gap },
    { ...part(source.after, target.after), segmentId: nextName(segment.field, taken), position: segment.position + 1 },
  ];
}

/** One segment of two that follow one another in a field; it goes on under the name of the first. */
export function mergedSegment(first: SegmentEntity, second: SegmentEntity): SegmentEntity {
  const targetText = [first.targetText, second.targetText].filter((text) => text !== '').join(first.gap);
  const origin = mergedOrigin(first, second);
  return {
    ...first,
    sourceText: first.sourceText + first.gap + second.sourceText,
    targetText,
    gap: second.gap,
    marks: [...first.marks, ...second.marks.filter(({ id }) => !first.marks.some((mark) => mark.id === id))],
    status: mergedStatus(first, second, targetText),
    previousSourceText: joinedPrevious(first, second),
    authorship: [...new Set([...first.authorship, ...second.authorship])],
    origin,
    score: mergedScore(first, second),
    fuzzy: first.fuzzy || second.fuzzy,
    edited: [first, second].every((part) => part.origin !== origin || part.edited) && origin !== null,
    textBeforeReview: joinedBeforeReview(first, second),
    changedInReviewBy: first.changedInReviewBy ?? second.changedInReviewBy,
    reviewReason: first.reviewReason ?? second.reviewReason,
    version: Math.max(first.version, second.version) + 1,
  };
}

function halves(text: string, offset: number, { marks }: Pick<SegmentEntity, 'marks'>) {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return undefined;
  const before = text.slice(0, offset).trimEnd();
  const after = text.slice(offset).trimStart();
  const gap = text.slice(before.length, text.length - after.length);
  const atAnEnd = before === '' || after === '';
  return (gap !== '' || atAnEnd) && isBetweenMarks(text, marks, offset) ? { before, after, gap } : undefined;
}

/** A cut translation is to be looked at again; there is nothing to be said of an empty one. */
function stateOf(segment: SegmentEntity, targetText: string) {
  const nothing = { ...{ authorship: [], origin: null, score: null, fuzzy: false, edited: false }, ...NO_REVIEW };
  if (targetText === '')
    return { ...nothing, status: 'untranslated' as const, previousSourceText: null, sourceRevisionId: null };
  const status: SegmentStatus = segment.status === 'prefilled' ? 'prefilled' : 'draft';
  return { ...NO_REVIEW, status };
}

const NO_REVIEW = { textBeforeReview: null, changedInReviewBy: null, reviewReason: null };

/** What a machine or a memory had a part in is theirs for good. */
function mergedOrigin({ origin: one }: SegmentEntity, { origin: other }: SegmentEntity): Origin | null {
  return ORIGINS_TO_TELL.find((origin) => origin === one || origin === other) ?? null;
}

const ORIGINS_TO_TELL: readonly Origin[] = ['machine', 'import', 'memory', 'human'];

/** Of two proposals, the lower one. */
function mergedScore(first: SegmentEntity, second: SegmentEntity): number | null {
  const scores = [first, second].flatMap(({ origin, score }) => (origin === null ? [] : [score]));
  return scores.length === 0 || scores.includes(null) ? null : Math.min(...(scores as number[]));
}

function mergedStatus(first: SegmentEntity, second: SegmentEntity, targetText: string): SegmentStatus {
  if (targetText === '') return 'untranslated';
  if (first.status === second.status) return first.status === 'reviewed' ? 'translated' : first.status;
  const statuses = [first.status, second.status];
  const finished = statuses.every((status) => status === 'translated' || status === 'reviewed');
  if (finished) return 'translated';
  return statuses.includes('needsRevision') ? 'needsRevision' : 'draft';
}

function joinedPrevious(first: SegmentEntity, second: SegmentEntity): string | null {
  if (first.previousSourceText === null && second.previousSourceText === null) return null;
  return (first.previousSourceText ?? first.sourceText) + first.gap + (second.previousSourceText ?? second.sourceText);
}

function joinedBeforeReview(first: SegmentEntity, second: SegmentEntity): string | null {
  if (first.textBeforeReview === null && second.textBeforeReview === null) return null;
  return (first.textBeforeReview ?? first.targetText) + first.gap + (second.textBeforeReview ?? second.targetText);
}
