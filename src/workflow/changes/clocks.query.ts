import type { EntityManager } from 'typeorm';

/** Times of a variant, each for itself; those of its publication are null while there never was one. */
export interface Clocks {
  createdAt: Date;
  updatedAt: Date | null;
  correctedAt: Date | null;
  minorEditedAt: Date | null;
  correctionAwaitedSince: Date | null;
}

export async function clocksOf(tx: EntityManager, variantId: string): Promise<Clocks> {
  const rows: Clocks[] = await tx.query(
    `SELECT v.created_at AS "createdAt", p.updated_at AS "updatedAt", p.corrected_at AS "correctedAt",
            p.minor_edited_at AS "minorEditedAt", p.correction_awaited_since AS "correctionAwaitedSince"
       FROM variants v LEFT JOIN publications p ON p.document_id = v.document_id AND p.language = v.language
      WHERE v.id = $1`,
    [variantId],
  );
  return rows[0] as Clocks;
}
