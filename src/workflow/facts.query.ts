import type { EntityManager } from 'typeorm';
import { groupBy } from '../common/group-by.js';
import { peopleIn, type Authorship } from '../documents/authorship.js';
import { SEGMENT_STATUSES, type SegmentStatus } from '../translations/segments/segment-status.js';
import { isEditedSince } from './changes/edited-since.js';
import type { DocumentFacts, VariantFacts } from './facts.js';

interface DocumentRow extends Omit<DocumentFacts, 'releaseOrder'> {
  releaseOrderedAt: Date | null;
  releaseOrderedBy: string | null;
}

interface VariantRow extends Omit<
  VariantFacts,
  'authors' | 'segments' | 'claim' | 'document' | 'isSource' | 'source' | 'correctors'
> {
  documentId: string;
  correctors: string[] | null;
  authorship: Authorship | null;
  segmentAuthors: string[] | null;
  segments: Partial<Record<SegmentStatus, number>> | null;
  claimedBy: string | null;
  claimName: string | null;
  claimExpiresAt: Date | null;
}

/**
 * The facts of every variant of a document, read in two queries. `lock` keeps the document and its variants for the
 * transaction: everything that changes a state does, in this order, so that there is no deadlock.
 */
export async function documentFacts(
  tx: EntityManager,
  documentId: string,
  { lock }: { lock: boolean },
): Promise<VariantFacts[]> {
  const rows: DocumentRow[] = await tx.query(lock ? `${DOCUMENT} FOR UPDATE` : DOCUMENT, [[documentId]]);
  const row = rows[0];
  if (!row) return [];
  if (lock) await tx.query(`SELECT id FROM variants WHERE document_id = $1 ORDER BY id FOR UPDATE`, [documentId]);
  const variants: VariantRow[] = await tx.query(VARIANTS, [[documentId]]);
  return assemble(row, variants);
}

/** The facts of many documents, by their ids, in two queries. */
export async function factsOfDocuments(tx: EntityManager, documentIds: string[]): Promise<Map<string, VariantFacts[]>> {
  const documents: DocumentRow[] = await tx.query(DOCUMENT, [documentIds]);
  const variants: VariantRow[] = await tx.query(VARIANTS, [documentIds]);
  const byDocument = groupBy(variants, ({ documentId }) => documentId);
  return new Map(documents.map((row) => [row.id, assemble(row, byDocument.get(row.id) ?? [])]));
}

/** The facts of one variant, or undefined when there is none. */
export async function variantFacts(
  tx: EntityManager,
  variantId: string,
  options: { lock: boolean },
): Promise<VariantFacts | undefined> {
  const rows: { documentId: string }[] = await tx.query(
    `SELECT document_id AS "documentId" FROM variants WHERE id = $1`,
    [variantId],
  );
  const found = rows[0];
  return found && (await documentFacts(tx, found.documentId, options)).find(({ id }) => id === variantId);
}

const DOCUMENT = `
  SELECT id, kind, source_language AS "sourceLanguage", release_policy AS "releasePolicy",
         first_language AS "firstLanguage", officials, embargo_until AS "embargoUntil",
         coalesce(embargo_until > clock_timestamp(), false) AS embargoed,
         required_languages AS "requiredLanguages", optional_languages AS "optionalLanguages",
         dated_at AS "datedAt", due_at AS "dueAt", version,
         release_ordered_at AS "releaseOrderedAt", release_ordered_by AS "releaseOrderedBy"
    FROM documents WHERE id = ANY ($1::uuid[])`;

// Both are asked for only where they matter, so that they cost nothing elsewhere.
const EDITED_SINCE = `CASE WHEN v.behind_from IS NULL OR v.state <> 'translation' THEN 0 ELSE
           (SELECT count(*)::integer FROM segments e WHERE e.variant_id = v.id AND ${isEditedSince('e', 'v.revised_at')}) END`;
const CORRECTORS = `CASE WHEN v.behind_from IS NOT NULL AND v.change_kind = 'correction' THEN
           (SELECT array_agg(DISTINCT n.created_by) FROM revisions o
              JOIN revisions n ON n.variant_id = o.variant_id AND n.number > o.number
             WHERE o.id = v.behind_from AND n.created_by IS NOT NULL) END`;

const VARIANTS = `
  SELECT v.id, v.document_id AS "documentId", v.language, v.state, v.version, v.writings, v.live, v.revision_id AS "revisionId",
         v.source_revision_id AS "sourceRevisionId", v.slug, v.first_published_at AS "firstPublishedAt",
         v.revised_at AS "revisedAt", coalesce(v.revised_at > (SELECT max(released_at) FROM publication_revisions p
             WHERE p.document_id = v.document_id AND p.language = v.language), false) AS "revisedSinceRelease", v.change_kind AS "changeKind", v.change_note AS "changeNote",
         v.change_noted_by AS "changeNotedBy", v.change_due_at AS "changeDueAt", v.behind_from AS "behindFrom",
         ${EDITED_SINCE} AS "editedSince", ${CORRECTORS} AS correctors, r.authorship, s.authors AS "segmentAuthors", s.counts AS segments,
         (SELECT count(*)::integer FROM segments c WHERE c.variant_id = v.id AND c.changed_in_review_by IS NOT NULL)
           AS "changedInReview",
         (SELECT count(*)::integer FROM findings f WHERE f.variant_id = v.id AND f.severity = 'error'
             AND f.state = 'open') AS errors,
         EXISTS (SELECT 1 FROM publications p WHERE p.language = v.language AND p.kind = v.kind AND p.slug = v.slug
                    AND p.document_id <> v.document_id)
           OR EXISTS (SELECT 1 FROM publication_addresses a WHERE a.language = v.language AND a.kind = v.kind
                    AND a.slug = v.slug AND a.document_id <> v.document_id) AS "slugTaken",
         t.claimed_by AS "claimedBy", t.claim_expires_at AS "claimExpiresAt", c.name AS "claimName"
    FROM variants v
    LEFT JOIN revisions r ON r.id = v.revision_id
    LEFT JOIN LATERAL (
      SELECT jsonb_object_agg(status, n) FILTER (WHERE status IS NOT NULL) AS counts, array_agg(DISTINCT author) FILTER (WHERE author IS NOT NULL) AS authors
        FROM (SELECT status, count(*) AS n FROM segments WHERE variant_id = v.id GROUP BY status) AS counted
        FULL JOIN (SELECT DISTINCT unnest(authorship) AS author FROM segments WHERE variant_id = v.id) AS people ON false
       WHERE status IS NOT NULL OR author IS NOT NULL
    ) s ON true
    LEFT JOIN tasks t ON t.variant_id = v.id AND t.closed_at IS NULL AND t.claim_expires_at > now()
    LEFT JOIN people c ON c.id = t.claimed_by
   WHERE v.document_id = ANY ($1::uuid[])
   ORDER BY v.language`;

function assemble(row: DocumentRow, rows: VariantRow[]): VariantFacts[] {
  const { releaseOrderedAt: at, releaseOrderedBy: by, ...rest } = row;
  const document: DocumentFacts = { ...rest, releaseOrder: at ? { at, by } : null };
  const source = rows.find(({ language }) => language === document.sourceLanguage);
  if (!source) throw new Error(`Document ${document.id} has no source variant.`);
  return rows.map(
    ({
      documentId: _,
      authorship,
      segmentAuthors,
      segments,
      claimedBy,
      claimName,
      claimExpiresAt,
      correctors,
      ...variant
    }) => {
      const isSource = variant.language === document.sourceLanguage;
      return {
        ...variant,
        correctors: correctors ?? [],
        document,
        isSource,
        source: { state: source.state, revisionId: source.revisionId },
        authors: isSource ? [...peopleIn(authorship ?? {})] : (segmentAuthors ?? []),
        segments: countsOf(segments ?? {}),
        claim:
          claimedBy && claimExpiresAt
            ? { personId: claimedBy, name: claimName ?? '', expiresAt: claimExpiresAt }
            : null,
      };
    },
  );
}

function countsOf(counts: Partial<Record<SegmentStatus, number>>): Record<SegmentStatus, number> {
  return Object.fromEntries(SEGMENT_STATUSES.map((status) => [status, counts[status] ?? 0])) as Record<
    SegmentStatus,
    number
  >;
}
