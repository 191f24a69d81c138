import type { EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import type { VariantFacts } from '../workflow/facts.js';
import type { ImportWarning } from './import-warning.js';
import type { LegacyDocument } from './legacy/read-legacy-document.js';

/** A document that was read, on its way in; `tx` holds the lock on its key. */
export interface ImportRequest {
  tx: EntityManager;
  key: string;
  document: LegacyDocument;
  /** Of the bytes of the file. */
  sha256: Buffer;
  actor: Actor;
}

/** What became of a document. */
export interface Taken {
  status: 'created' | 'revised' | 'unchanged';
  documentId: string;
  variantId: string;
  /** What the file was taken in as; when nothing changed, that of the import before. */
  revisionId: string;
  warnings: ImportWarning[];
}

export function taken(
  { id, document }: Pick<VariantFacts, 'id'> & { document: Pick<VariantFacts['document'], 'id'> },
  status: Taken['status'],
  revisionId: string,
  warnings: ImportWarning[] = [],
): Taken {
  return { status, documentId: document.id, variantId: id, revisionId, warnings };
}
