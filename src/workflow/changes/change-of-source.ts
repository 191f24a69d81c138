import type { EntityManager } from 'typeorm';
import type { Language } from '../../languages/languages.js';
import type { VariantFacts } from '../facts.js';
import type { ChangeKind } from './change.js';

const RELEASED: Record<string, ChangeKind | undefined> = {
  minorEdit: 'minor',
  updated: 'update',
  corrected: 'correction',
};

/**
 * What the targets of a source have to follow, by language. The source may be out already when its targets hear of it,
 * and then says no more what it was changed for; whose readers wait for a correction, has one to follow in any case.
 */
export async function changeOfSource(
  tx: EntityManager,
  { document, language, changeKind }: VariantFacts,
): Promise<(target: Language) => ChangeKind> {
  const rows: { change: string | null; waiting: Language[] }[] = await tx.query(
    `SELECT (SELECT change FROM publication_changes
              WHERE document_id = $1 AND language = $2 AND change IN ('published', 'minorEdit', 'updated', 'corrected')
              ORDER BY id DESC LIMIT 1) AS change,
            array(SELECT language FROM publications
                   WHERE document_id = $1 AND correction_awaited_since IS NOT NULL) AS waiting`,
    [document.id, language],
  );
  const { change, waiting } = rows[0] as (typeof rows)[number];
  const kind = changeKind ?? RELEASED[change ?? ''] ?? 'update';
  return (target) => (waiting.includes(target) ? 'correction' : kind);
}
