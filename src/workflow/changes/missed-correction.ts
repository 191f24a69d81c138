import type { EntityManager } from 'typeorm';
import type { VariantFacts } from '../facts.js';

/** Whether the source was corrected for the public since this text was last released, and the text has not followed. */
export async function missedCorrection(tx: EntityManager, facts: VariantFacts): Promise<boolean> {
  const { document, language, behindFrom, changeKind } = facts;
  if (behindFrom === null || changeKind !== 'correction') return false;
  const rows: { missed: boolean }[] = await tx.query(
    `SELECT p.corrected_at > (SELECT max(released_at)::timestamptz(3) FROM publication_revisions
                               WHERE document_id = $1 AND language = $2) AS missed
       FROM publications p WHERE p.document_id = $1 AND p.language = $3`,
    [document.id, language, document.sourceLanguage],
  );
  return rows[0]?.missed ?? false;
}
