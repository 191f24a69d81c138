import type { EntityManager } from 'typeorm';
import type { Language } from '../languages/languages.js';
import type { VariantFacts } from '../workflow/facts.js';

/** What was imported last for a language of a document. */
export interface LastImport {
  sha256: Buffer;
  revisionId: string;
  content: object;
}

export async function lastImport(
  tx: EntityManager,
  { document, language }: Pick<VariantFacts, 'document' | 'language'>,
): Promise<LastImport | undefined> {
  const rows: LastImport[] = await tx.query(
    `SELECT i.sha256, i.revision_id AS "revisionId", r.content
       FROM imports i JOIN revisions r ON r.id = i.revision_id
      WHERE i.document_id = $1 AND i.language = $2`,
    [document.id, language],
  );
  return rows[0];
}

interface Remembered {
  documentId: string;
  language: Language;
  sha256: Buffer;
  revisionId: string;
}

export async function rememberImport(
  tx: EntityManager,
  { documentId, language, sha256, revisionId }: Remembered,
): Promise<void> {
  await tx.query(
    `INSERT INTO imports (document_id, language, sha256, revision_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (document_id, language) DO UPDATE
       SET sha256 = excluded.sha256, revision_id = excluded.revision_id, imported_at = now()`,
    [documentId, language, sha256, revisionId],
  );
}
