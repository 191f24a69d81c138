import type { Translate } from '../languages/i18n.js';
import type { CellPlace } from '../documents/content/table-cells.js';
import { wordDiff } from '../languages/word-diff.js';
import type { FindingEntity } from '../translations/checks/finding.entity.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import { findingView } from './finding-view.js';
import type { SegmentView } from './segment.schema.js';

/** What is shown beside a segment and does not stand in its row. */
export interface Beside {
  names: ReadonlyMap<string, string>;
  openRemarks: ReadonlyMap<string, number>;
  findings: ReadonlyMap<string, readonly FindingEntity[]>;
  /** By field. */
  cells: ReadonlyMap<string, CellPlace>;
}

export function segmentView(
  segment: SegmentEntity,
  { names, openRemarks, findings, cells }: Beside,
  t: Translate,
): SegmentView {
  const { segmentId: id, previousSourceText, sourceText, status, reviewReason } = segment;
  const person = (personId: string | null) => personId && { id: personId, name: names.get(personId) ?? '' };
  return {
    ...segmentTexts(segment),
    field: segment.field,
    cell: cells.get(segment.field) ?? null,
    gap: segment.gap,
    marks: segment.marks,
    previousSourceText,
    sourceChange: previousSourceText === null ? null : wordDiff(previousSourceText, sourceText),
    origin: segment.origin,
    score: segment.score,
    fuzzy: segment.fuzzy,
    edited: segment.edited,
    reviewChange: reviewChangeOf(segment, person(segment.changedInReviewBy) || null),
    rejection: status === 'rejected' ? reviewReason : null,
    sourceRevisionId: segment.sourceRevisionId,
    updatedAt: segment.updatedAt.toISOString(),
    updatedBy: person(segment.updatedBy) || null,
    openRemarks: openRemarks.get(id) ?? 0,
    findings: (findings.get(id) ?? []).map((finding) => findingView(finding, t)),
  };
}

/** What whoever lost a race needs to see of the segment as it is now. */
export function segmentTexts({ segmentId, sourceText, targetText, status, version }: SegmentEntity) {
  return { id: segmentId, sourceText, targetText, status, version };
}

function reviewChangeOf(
  { textBeforeReview: from, targetText, reviewReason: reason }: SegmentEntity,
  by: { id: string; name: string } | null,
): SegmentView['reviewChange'] {
  return by && from !== null ? { by, from, reason, change: wordDiff(from, targetText) } : null;
}
