import type { EntityManager } from 'typeorm';
import type { Language } from '../../languages/languages.js';
import { cut } from './cut.js';
import type { SegmentEntity } from './segment.entity.js';
import { changeSegments, replaceSegments, type SegmentChange } from './segment-store.js';
import { mergedSegment } from './split-merge.js';

/**
 * Puts a translation that an import brought into the segments of one field, sentence by sentence; where there are not as
 * many sentences, the segments become one. Nobody answers for it until somebody takes it.
 */
export async function proposeField(
  tx: EntityManager,
  segments: readonly SegmentEntity[],
  text: string,
  language: Language,
): Promise<void> {
  const first = segments[0] as SegmentEntity;
  const marks = segments.flatMap((segment) => segment.marks);
  const sentences =
    segments.length === 1 ? [text] : cut({ text, marks, role: 'body' }, language, []).map((piece) => piece.text);
  if (sentences.length === segments.length) {
    const changes = segments.map((segment, index) => proposed(segment, sentences[index] as string));
    await changeSegments(tx, first.variantId, changes, { action: 'prefilled', personId: null });
    return;
  }
  const whole = segments.slice(1).reduce(mergedSegment, first);
  await replaceSegments(tx, first.variantId, segments, [whole], { action: 'merged', personId: null });
  await changeSegments(tx, first.variantId, [proposed(whole, text)], { action: 'prefilled', personId: null });
}

function proposed({ segmentId }: SegmentEntity, targetText: string): SegmentChange {
  return {
    ...{ segmentId, targetText, status: 'prefilled', previousSourceText: null, authorship: [], sourceRevisionId: null },
    ...{ origin: 'import', score: null, fuzzy: false, edited: false },
    ...{ textBeforeReview: null, changedInReviewBy: null, reviewReason: null },
  };
}
