import type { EntityManager } from 'typeorm';
import type { PreviewState, PreviewView } from './preview.schema.js';

export interface PreviewRow {
  id: string;
  variantId: string;
  note: string | null;
  madeBy: string;
  madeByName: string;
  madeAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  expired: boolean;
  /** Whether the text that it showed is public. */
  published: boolean;
}

// A release counts publication_revisions up; a reinstatement only makes public again what was.
const PREVIEWS = `
  SELECT p.id, p.variant_id AS "variantId", p.note, p.made_by AS "madeBy", m.name AS "madeByName",
         p.made_at AS "madeAt", p.expires_at AS "expiresAt", p.revoked_at AS "revokedAt", p.expires_at <= now() AS expired,
         v.live AND v.state = 'published' OR EXISTS (SELECT FROM publication_revisions r
            WHERE r.document_id = v.document_id AND r.language = v.language AND r.version > p.publication_version)
           AS published
    FROM previews p JOIN variants v ON v.id = p.variant_id JOIN people m ON m.id = p.made_by`;

/** Newest first. */
export function previewsOf(
  tx: EntityManager,
  variantId: string,
  before: string | undefined,
  limit: number,
): Promise<PreviewRow[]> {
  return tx.query(
    `${PREVIEWS} WHERE p.variant_id = $1 AND ($2::uuid IS NULL OR p.id < $2) ORDER BY p.id DESC LIMIT $3`,
    [variantId, before, limit],
  );
}

export async function previewById(tx: EntityManager, id: string): Promise<PreviewRow | undefined> {
  const rows: PreviewRow[] = await tx.query(`${PREVIEWS} WHERE p.id = $1`, [id]);
  return rows[0];
}

export function stateOf({ revokedAt, published, expired }: PreviewRow): PreviewState {
  if (published) return 'published';
  if (revokedAt) return 'revoked';
  return expired ? 'expired' : 'open';
}

export function previewView(row: PreviewRow): PreviewView {
  return {
    ...{ id: row.id, note: row.note, state: stateOf(row), madeBy: { id: row.madeBy, name: row.madeByName } },
    madeAt: row.madeAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
