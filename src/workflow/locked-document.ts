import type { EntityManager } from 'typeorm';
import { stale } from '../common/http/if-match.js';
import { notFound } from '../common/problem.js';
import type { VariantFacts } from './facts.js';
import { documentFacts } from './facts.query.js';
import { wholeVersion, type SeenVersion } from './versions.js';

/** The variants of a document, which stays as it is for the transaction. @throws Problem `not_found.document` */
export async function lockedFacts(tx: EntityManager, documentId: string): Promise<VariantFacts[]> {
  const variants = await documentFacts(tx, documentId, { lock: true });
  if (variants.length === 0) throw notFound('document');
  return variants;
}

/** The same, for who has to know what is there. @throws Problem `not_found.document`; 412 with the version as it is */
export async function seenFacts(tx: EntityManager, documentId: string, seen: SeenVersion): Promise<VariantFacts[]> {
  const variants = await lockedFacts(tx, documentId);
  const version = wholeVersion(variants);
  if (!seen({ version })) throw stale({ version });
  return variants;
}
