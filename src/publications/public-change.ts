import type { EntityManager } from 'typeorm';
import type { Language } from '../languages/languages.js';

/**
 * PostgreSQL channel that tells each change with its commit: `{"language", "version", "documentId", "kind", "changeId"}`,
 * where `version` is the one of the language in `public_versions`.
 */
export const PUBLICATIONS_CHANNEL = 'jarshy_publications';

export const PUBLIC_CHANGES = [
  'published',
  'minorEdit',
  'updated',
  'corrected',
  'withdrawn',
  'withdrawalChanged',
  'reinstated',
  'correctionAwaited',
  'correctionSettled',
] as const;
export type PublicChange = (typeof PUBLIC_CHANGES)[number];

interface Changed {
  documentId: string;
  language: Language;
  change: PublicChange;
  /** Of before the change, where they may have been others. */
  before?: { sectionSlugs: string[]; officials: string[] } | undefined;
}

/** Writes down what the public could notice, as the publication is now. Returns the id of the change. */
export async function rememberChange(
  tx: EntityManager,
  { documentId, language, change, before = { sectionSlugs: [], officials: [] } }: Changed,
): Promise<string> {
  const rows: { id: string }[] = await tx.query(
    `INSERT INTO publication_changes (document_id, language, kind, change, version, section_slugs, officials)
     SELECT document_id, language, kind, $3, version, array(SELECT DISTINCT unnest(section_slugs || $4::text[])),
            array(SELECT DISTINCT unnest(officials || $5::uuid[]))
       FROM publications WHERE document_id = $1 AND language = $2 RETURNING id`,
    [documentId, language, change, before.sectionSlugs, before.officials],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`${documentId} is not published in ${language}`);
  return id;
}
