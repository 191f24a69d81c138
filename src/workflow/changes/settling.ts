import type { EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import type { SegmentEntity } from '../../translations/segments/segment.entity.js';
import { changeSegments, segmentsOf, type SegmentChange } from '../../translations/segments/segment-store.js';
import type { VariantFacts } from '../facts.js';
import { changeOf, confirmationOf } from '../target-changes.js';
import { isEditedSince } from './edited-since.js';

/**
 * A target goes back to what is public of it, which holds against its source as that is now. Translations in question are
 * taken as made from it; with `reviewed`, as read against it by a second person too. What people have written anew waits,
 * as drafts, for the next revision; so does what is new in the source and has no translation.
 */
export async function settleText(
  tx: EntityManager,
  facts: VariantFacts,
  actor: Actor,
  { reviewed }: { reviewed: boolean },
): Promise<void> {
  const { id, document, language } = facts;
  const segments = await segmentsOf(tx, id);
  const edited = await editedSegments(tx, id);
  const doing = { personId: actor.id };
  const confirmed = confirmations(segments, edited, actor, facts.sourceRevisionId).map((change) =>
    reviewed ? { ...change, status: 'reviewed' as const } : change,
  );
  await changeSegments(tx, id, confirmed, { ...doing, action: 'confirmed' });
  await changeSegments(tx, id, leftovers(segments, edited), { ...doing, action: 'leftBehind' });
  await tx.query(
    `UPDATE variants SET revision_id = p.revision_id, revised_at = NULL FROM publications p
      WHERE variants.id = $1 AND p.document_id = $2 AND p.language = $3`,
    [id, document.id, language],
  );
}

function confirmations(
  segments: readonly SegmentEntity[],
  edited: ReadonlySet<string>,
  actor: Actor,
  sourceRevisionId: string | null,
): SegmentChange[] {
  return segments
    .filter(({ segmentId, status }) => status === 'needsRevision' && !edited.has(segmentId))
    .map((segment) => confirmationOf(segment, actor, sourceRevisionId));
}

function leftovers(segments: readonly SegmentEntity[], edited: ReadonlySet<string>): SegmentChange[] {
  return segments
    .filter(({ segmentId, targetText, status }) => edited.has(segmentId) && targetText !== '' && status !== 'draft')
    .map((segment) => ({ ...changeOf(segment), status: 'draft' as const }));
}

async function editedSegments(tx: EntityManager, variantId: string): Promise<Set<string>> {
  const rows: { id: string }[] = await tx.query(
    `SELECT e.segment_id AS id FROM segments e JOIN variants v ON v.id = e.variant_id
      WHERE v.id = $1 AND ${isEditedSince('e', 'v.revised_at')}`,
    [variantId],
  );
  return new Set(rows.map(({ id }) => id));
}
