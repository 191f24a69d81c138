import type { EntityManager } from 'typeorm';
import { FACTS, type Authorship } from '../../documents/authorship.js';
import { merge } from '../../documents/content/segments.js';
import type { DocumentKind } from '../../documents/document-kind.js';
import { SegmentEntity } from './segment.entity.js';
import { textsOf } from './segment-texts.js';
import type { Synchronised, TargetSegment } from './synchronise.js';

export function segmentsOf(tx: EntityManager, variantId: string): Promise<SegmentEntity[]> {
  return tx.find(SegmentEntity, { where: { variantId }, order: { position: 'ASC' } });
}

/** The names that segments of a variant have, or had before they were gone: a history belongs to one segment only. */
export async function namesGiven(tx: EntityManager, variantId: string): Promise<Set<string>> {
  const rows: { name: string }[] = await tx.query(
    `SELECT segment_id AS name FROM segments WHERE variant_id = $1
      UNION SELECT segment_id FROM segment_history WHERE variant_id = $1`,
    [variantId],
  );
  return new Set(rows.map(({ name }) => name));
}

/** The text of a target as its segments have it now, in the shape of its source, and who answers for it. */
export async function mergeSegments(
  tx: EntityManager,
  kind: DocumentKind,
  variantId: string,
  source: object,
): Promise<{ content: object; authorship: Authorship }> {
  const segments = await segmentsOf(tx, variantId);
  const authorship = Object.fromEntries(segments.map(({ segmentId, authorship: people }) => [segmentId, people]));
  return { content: merge(kind.schema, source, textsOf(segments)), authorship: { [FACTS]: [], ...authorship } };
}

/** What a segment is to be after somebody, or something, worked on it. */
export type SegmentChange = Pick<
  SegmentEntity,
  | 'segmentId'
  | 'targetText'
  | 'status'
  | 'previousSourceText'
  | 'authorship'
  | 'origin'
  | 'score'
  | 'fuzzy'
  | 'edited'
  | 'sourceRevisionId'
  | 'textBeforeReview'
  | 'changedInReviewBy'
  | 'reviewReason'
>;

/** What the history calls a change of a segment. */
export type SegmentAction =
  | 'put'
  | 'prefilled'
  | 'confirmed'
  | 'accepted'
  | 'edited'
  | 'rejected'
  | 'fixed'
  | 'restored'
  | 'exchanged'
  | 'synchronised'
  | 'removed'
  | 'leftBehind'
  | 'split'
  | 'merged';

interface Doing {
  action: SegmentAction;
  personId: string | null;
  reason?: string | null;
}

/** Writes changes, and each into the history. The caller has locked the variant. */
export async function changeSegments(
  tx: EntityManager,
  variantId: string,
  changes: readonly SegmentChange[],
  { action, personId, reason = null }: Doing,
): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `UPDATE segments SET target_text = new.target_text, status = new.status, authorship = new.authorship,
            previous_source_text = new.previous_source_text, origin = new.origin, score = new.score, fuzzy = new.fuzzy,
            edited = new.edited, source_revision_id = new.source_revision_id,
            text_before_review = new.text_before_review, changed_in_review_by = new.changed_in_review_by,
            review_reason = new.review_reason, updated_at = now(), updated_by = $3, version = version + 1
       FROM jsonb_to_recordset($2) AS new(segment_id text, target_text text, status text, authorship uuid[],
            previous_source_text text, origin text, score smallint, fuzzy boolean, edited boolean, source_revision_id uuid,
            text_before_review text, changed_in_review_by uuid, review_reason text)
      WHERE segments.variant_id = $1 AND segments.segment_id = new.segment_id`,
    [variantId, records(changes), personId],
  );
  await remember(tx, variantId, changes, { action, personId, reason });
}

/** Whoever submits a text answers for what nobody answers for yet, such as what the memory knew. */
export async function answerFor(tx: EntityManager, variantId: string, personId: string): Promise<void> {
  await tx.query(`UPDATE segments SET authorship = ARRAY[$2::uuid] WHERE variant_id = $1 AND authorship = '{}'`, [
    ...[variantId, personId],
  ]);
}

/** Every segment of an approved text is reviewed. */
export async function markReviewed(tx: EntityManager, variantId: string, personId: string | null): Promise<void> {
  const rows: { segmentId: string }[] = await tx.query(
    `WITH reviewed AS (
       UPDATE segments SET status = 'reviewed', text_before_review = NULL, changed_in_review_by = NULL,
              review_reason = NULL, updated_at = now(), updated_by = $2, version = version + 1
        WHERE variant_id = $1 AND status <> 'reviewed' RETURNING segment_id)
     SELECT segment_id AS "segmentId" FROM reviewed`,
    [variantId, personId],
  );
  await remember(tx, variantId, rows, { action: 'accepted', personId });
}

/** Brings the segments of a target into line with its source, as `synchronise` found. */
export async function saveSynchronised(
  tx: EntityManager,
  variantId: string,
  { added, changed, removed }: Synchronised<SegmentEntity>,
): Promise<void> {
  const doing = { personId: null };
  await remember(tx, variantId, removed, { ...doing, action: 'removed' });
  await removeSegments(tx, variantId, removed);
  const before = new Map((await segmentsOf(tx, variantId)).map((segment) => [segment.segmentId, segment]));
  await tx.query(
    `UPDATE segments SET field = new.field, position = new.position, gap = new.gap, marks = new.marks,
            source_text = new.source_text, status = new.status, previous_source_text = new.previous_source_text,
            -- Who has it open need not care that it moved.
            version = version + (segments.source_text <> new.source_text OR segments.status <> new.status)::integer
       FROM jsonb_to_recordset($2) AS new(segment_id text, field text, position integer, gap text, marks jsonb,
            source_text text, status text, previous_source_text text)
      WHERE segments.variant_id = $1 AND segments.segment_id = new.segment_id`,
    [variantId, records(changed)],
  );
  const said = changed.filter(({ segmentId, sourceText }) => before.get(segmentId)?.sourceText !== sourceText);
  await remember(tx, variantId, said, { ...doing, action: 'synchronised' });
  await addSegments(tx, variantId, added);
  await remember(
    tx,
    variantId,
    added.filter(({ status }) => status === 'prefilled'),
    { ...doing, action: 'prefilled' },
  );
}

/** New segments; those that hold a text already hold a proposal of an import. */
async function addSegments(tx: EntityManager, variantId: string, added: readonly TargetSegment[]): Promise<void> {
  if (added.length === 0) return;
  await tx.query(
    `INSERT INTO segments (variant_id, segment_id, field, position, gap, marks, source_text, target_text, status, origin)
     SELECT $1, segment_id, field, position, gap, marks, source_text, target_text, status,
            CASE WHEN status = 'prefilled' THEN 'import' END
       FROM jsonb_to_recordset($2) AS new(segment_id text, field text, position integer, gap text, marks jsonb,
            source_text text, target_text text, status text)`,
    [variantId, records(added)],
  );
}

async function removeSegments(
  tx: EntityManager,
  variantId: string,
  removed: readonly Pick<SegmentEntity, 'segmentId'>[],
): Promise<void> {
  if (removed.length === 0) return;
  await tx.query(`DELETE FROM segments WHERE variant_id = $1 AND segment_id = ANY($2)`, [
    variantId,
    removed.map(({ segmentId }) => segmentId),
  ]);
}

/** The state after a change, as it is now in the table or, for what is about to go, before it goes. */
async function remember(
  tx: EntityManager,
  variantId: string,
  segments: readonly Pick<SegmentEntity, 'segmentId'>[],
  { action, personId, reason = null }: Doing,
): Promise<void> {
  if (segments.length === 0) return;
  await tx.query(
    `INSERT INTO segment_history (variant_id, segment_id, action, source_text, target_text, status, origin, score,
            source_revision_id, reason, person_id)
     SELECT variant_id, segment_id, $3, source_text, target_text, status, origin, score, source_revision_id, $4, $5
       FROM segments WHERE variant_id = $1 AND segment_id = ANY($2) ORDER BY position`,
    [variantId, segments.map(({ segmentId }) => segmentId), action, reason, personId],
  );
}

/** The rows as jsonb_to_recordset reads them: its columns have the names of the table. */
function records(rows: readonly object[]): string {
  const snake = (name: string) => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value as unknown]))),
  );
}

/** Puts `parts` (whose first bears the name of the one that was) in the place of segments of one field. */
export async function replaceSegments(
  tx: EntityManager,
  variantId: string,
  old: readonly SegmentEntity[],
  parts: readonly SegmentEntity[],
  doing: Doing & { action: 'split' | 'merged' },
): Promise<void> {
  const first = old[0] as SegmentEntity;
  await remember(tx, variantId, old, doing);
  await removeSegments(tx, variantId, old);
  await tx.query(`UPDATE segments SET position = position + $3 WHERE variant_id = $1 AND position > $2 AND $3 <> 0`, [
    variantId,
    first.position,
    parts.length - old.length,
  ]);
  await tx.insert(SegmentEntity, parts as SegmentEntity[]);
  await remember(tx, variantId, parts, doing);
}
