import type { EntityManager } from 'typeorm';
import type { DocumentKinds } from '../documents/document-kinds.js';
import { RevisionEntity } from '../documents/revision.entity.js';
import { addRevision } from '../documents/revisions.js';
import { VariantEntity } from '../documents/variant.entity.js';
import { mergeSegments } from '../translations/segments/segment-store.js';
import type { VariantFacts } from './facts.js';

/** Makes what the segments of a target say now its working revision. The caller holds the lock. */
export async function reviseText(
  tx: EntityManager,
  kinds: DocumentKinds,
  { id, document, sourceRevisionId }: VariantFacts,
  author: string | null,
): Promise<{ variant: VariantEntity; source: RevisionEntity }> {
  const kind = kinds.of(document.kind);
  const variant = await tx.findOneByOrFail(VariantEntity, { id });
  const source = await tx.findOneByOrFail(RevisionEntity, { id: sourceRevisionId ?? '' });
  const { content, authorship } = await mergeSegments(tx, kind, id, source.content);
  await addRevision(tx, kind, variant, {
    ...{ content, authorship, origin: 'translated', author, sourceRevisionId: source.id },
  });
  return { variant, source };
}
