import type { EntityManager } from 'typeorm';
import { FACTS, type Authorship } from '../../documents/authorship.js';
import { merge, type Field } from '../../documents/content/segments.js';
import type { DocumentKind } from '../../documents/document-kind.js';
import { SegmentEntity } from './segment.entity.js';
import { synchronise, type Synchronised } from './synchronise.js';

export function segmentsOf(tx: EntityManager, variantId: string): Promise<SegmentEntity[]> {
  return tx.find(SegmentEntity, { where: { variantId }, order: { position: 'ASC' } });
}

/** The text of a target as its segments have it now, in the shape of its source, and who has a share in it. */
export async function mergeSegments(
  tx: EntityManager,
  kind: DocumentKind,
  variantId: string,
  source: object,
): Promise<{ content: object; authorship: Authorship }> {
  const segments = await segmentsOf(tx, variantId);
  const texts = new Map(segments.map(({ segmentId, targetText }) => [segmentId, targetText]));
  const authorship = Object.fromEntries(segments.map(({ segmentId, authorship: people }) => [segmentId, people]));
  return { content: merge(kind.schema, source, texts), authorship: { [FACTS]: [], ...authorship } };
}

/** Brings the segments of a target into line with its source; see `synchronise` for the rules. */
export async function synchroniseSegments(
  tx: EntityManager,
  variantId: string,
  source: readonly Field[],
  prefill: ReadonlyMap<string, string>,
): Promise<Synchronised<SegmentEntity>> {
  const result = synchronise(await segmentsOf(tx, variantId), source, prefill);
  await tx.query(`DELETE FROM segments WHERE variant_id = $1 AND segment_id = ANY($2)`, [
    variantId,
    result.removed.map(({ segmentId }) => segmentId),
  ]);
  await tx.query(
    `UPDATE segments SET position = new.position, source_text = new.source_text, status = new.status,
            previous_source_text = new.previous_source_text,
            -- Who has it open need not care that it moved.
            version = version + (segments.source_text <> new.source_text OR segments.status <> new.status)::integer
       FROM jsonb_to_recordset($2) AS new(segment_id text, position integer, source_text text, status text,
            previous_source_text text)
      WHERE segments.variant_id = $1 AND segments.segment_id = new.segment_id`,
    [variantId, recordset(result.changed)],
  );
  await tx.query(
    `INSERT INTO segments (variant_id, segment_id, position, source_text, target_text, status, origin)
     SELECT $1, segment_id, position, source_text, target_text, status,
            CASE WHEN status = 'prefilled' THEN 'import' END
       FROM jsonb_to_recordset($2) AS new(segment_id text, position integer, source_text text, target_text text,
            status text)`,
    [variantId, recordset(result.added)],
  );
  return result;
}

function recordset(segments: Omit<SegmentEntity, 'variantId'>[] | Synchronised<SegmentEntity>['added']): string {
  return JSON.stringify(
    segments.map(({ segmentId, position, sourceText, targetText, status, previousSourceText }) => ({
      segment_id: segmentId,
      position,
      source_text: sourceText,
      target_text: targetText,
      status,
      previous_source_text: previousSourceText,
    })),
  );
}

export interface TargetChange {
  segmentId: string;
  targetText: string;
  status: SegmentEntity['status'];
  authorship: string[];
}

/** What a person put. With that the translation is made from the source as it is now. */
export async function saveTargets(
  tx: EntityManager,
  variantId: string,
  changes: readonly TargetChange[],
  personId: string | null,
): Promise<void> {
  await tx.query(
    `UPDATE segments SET target_text = new.target_text, status = new.status, authorship = new.authorship,
            previous_source_text = CASE WHEN new.status = 'draft' THEN previous_source_text END,
            origin = 'human', updated_at = now(), updated_by = $3, version = version + 1
       FROM jsonb_to_recordset($2) AS new(segment_id text, target_text text, status text, authorship uuid[])
      WHERE segments.variant_id = $1 AND segments.segment_id = new.segment_id`,
    [
      variantId,
      JSON.stringify(
        changes.map(({ segmentId, targetText, status, authorship }) => ({
          segment_id: segmentId,
          target_text: targetText,
          status,
          authorship,
        })),
      ),
      personId,
    ],
  );
}

/** What a machine or an import proposes. Nobody has a share in it until somebody takes it. */
export async function prefillTargets(
  tx: EntityManager,
  variantId: string,
  proposals: readonly { segmentId: string; targetText: string }[],
): Promise<void> {
  await tx.query(
    `UPDATE segments SET target_text = new.target_text, status = 'prefilled', authorship = '{}', origin = 'import',
            previous_source_text = NULL, updated_at = now(), updated_by = NULL, version = version + 1
       FROM jsonb_to_recordset($2) AS new(segment_id text, target_text text)
      WHERE segments.variant_id = $1 AND segments.segment_id = new.segment_id`,
    [
      variantId,
      JSON.stringify(
        proposals.map(({ segmentId, targetText }) => ({ segment_id: segmentId, target_text: targetText })),
      ),
    ],
  );
}
