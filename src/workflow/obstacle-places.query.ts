import type { EntityManager } from 'typeorm';

/** Segments that a text is held up at, by the code of the obstacle; each in reading order. */
export type ObstaclePlaces = Partial<Record<string, string[]>>;

const MOST = 100;

/** One query for all obstacles of a text. */
export async function obstaclePlaces(tx: EntityManager, variantId: string): Promise<ObstaclePlaces> {
  const rows: { code: string; segments: string[] }[] = await tx.query(PLACES, [variantId]);
  return Object.fromEntries(rows.map(({ code, segments }) => [code, segments.slice(0, MOST)]));
}

const PLACES = `
  SELECT p.code, array_agg(s.segment_id ORDER BY s.position) AS segments
    FROM segments s
    CROSS JOIN LATERAL (VALUES
      ('workflow.segments_open', s.status IN ('untranslated', 'prefilled', 'draft', 'needsRevision', 'rejected')),
      ('workflow.segments_rejected', s.status = 'rejected'),
      ('workflow.review_changes_open', s.changed_in_review_by IS NOT NULL),
      ('workflow.findings_open', EXISTS (SELECT FROM findings f WHERE f.variant_id = s.variant_id
          AND f.segment_id = s.segment_id AND f.severity = 'error' AND f.state = 'open'))) AS p (code, holds)
   WHERE s.variant_id = $1 AND p.holds GROUP BY p.code`;
