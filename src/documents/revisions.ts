import type { EntityManager } from 'typeorm';
import { newId } from '../common/id.js';
import { authorshipAfter, type Authorship } from './authorship.js';
import { extract, factsOf } from './content/segments.js';
import type { DocumentKind } from './document-kind.js';
import { RevisionEntity, type RevisionOrigin } from './revision.entity.js';
import { VariantEntity } from './variant.entity.js';

interface NewRevision {
  content: object;
  origin: RevisionOrigin;
  /** Null: not a person. */
  author: string | null;
  /** Given where it is known by segment; otherwise found by comparing with the revision before. */
  authorship?: Authorship;
  sourceRevisionId?: string | null;
  /** Whether it becomes the working revision of its variant. */
  working?: boolean;
}

/** Adds a revision to a variant whose row the caller has locked; it becomes the working one unless `working` is false. */
export async function addRevision(
  tx: EntityManager,
  kind: DocumentKind,
  variant: VariantEntity,
  { content, origin, author, authorship, sourceRevisionId = null, working = true }: NewRevision,
): Promise<RevisionEntity> {
  const previous = await workingRevision(tx, variant);
  const revision = tx.create(RevisionEntity, {
    id: newId(),
    variantId: variant.id,
    number: (await latestNumber(tx, variant)) + 1,
    title: kind.titleOf(content),
    content,
    authorship: authorship ?? deriveAuthorship(kind, previous, content, author),
    sourceRevisionId,
    origin,
    createdBy: author,
  });
  await tx.insert(RevisionEntity, revision);
  if (!working) return revision;
  variant.revisionId = revision.id;
  await tx.update(VariantEntity, variant.id, { revisionId: revision.id });
  return revision;
}

export async function workingRevision(tx: EntityManager, variant: VariantEntity): Promise<RevisionEntity | null> {
  return variant.revisionId ? tx.findOneBy(RevisionEntity, { id: variant.revisionId }) : null;
}

async function latestNumber(tx: EntityManager, variant: VariantEntity): Promise<number> {
  return (await tx.maximum(RevisionEntity, 'number', { variantId: variant.id })) ?? 0;
}

function deriveAuthorship(
  kind: DocumentKind,
  previous: RevisionEntity | null,
  content: object,
  author: string | null,
): Authorship {
  const textOf = (value: object) => ({ segments: extract(kind.schema, value), facts: factsOf(kind.schema, value) });
  const before = previous ? { ...textOf(previous.content), authorship: previous.authorship } : undefined;
  return authorshipAfter(before, textOf(content), author);
}
