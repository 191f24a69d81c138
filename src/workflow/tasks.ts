import type { EntityManager } from 'typeorm';
import { newId } from '../common/id.js';
import type { State } from '../documents/variant.entity.js';
import { isWanted, type VariantFacts } from './facts.js';
import type { TaskKind } from './task-kind.js';

type Subject = Pick<VariantFacts, 'id' | 'language' | 'isSource' | 'document'>;

/** Closes the open task of the variant and opens the one that its new state asks for. */
export async function moveTask(tx: EntityManager, variant: Subject, state: State, returnedTo: string | null = null) {
  await tx.query(`UPDATE tasks SET closed_at = now() WHERE variant_id = $1 AND closed_at IS NULL`, [variant.id]);
  const kind = isWanted(variant.document, variant.language) ? taskKind(state, variant.isSource) : null;
  if (kind === null) return;
  const { id: documentId, sourceLanguage, dueAt } = variant.document;
  await tx.query(
    `INSERT INTO tasks (id, document_id, variant_id, kind, language, source_language, due_at, returned_to)
     VALUES ($1, $2, $3, $4, $5, $6, coalesce($7::timestamptz, 'infinity'), $8)`,
    [
      ...[newId(), documentId, variant.id, kind, variant.language],
      ...[variant.isSource ? null : sourceLanguage, dueAt, returnedTo],
    ],
  );
}

/** Takes the open task for a person, or gives the lease its full length again. The caller has checked that it is free. */
export async function claimTask(tx: EntityManager, variantId: string, personId: string, minutes: number) {
  await tx.query(
    `UPDATE tasks SET claimed_by = $2, claim_expires_at = now() + make_interval(mins => $3)
      WHERE variant_id = $1 AND closed_at IS NULL`,
    [variantId, personId, minutes],
  );
}

export async function unclaimTask(tx: EntityManager, variantId: string) {
  await tx.query(
    `UPDATE tasks SET claimed_by = NULL, claim_expires_at = NULL WHERE variant_id = $1 AND closed_at IS NULL`,
    [variantId],
  );
}

function taskKind(state: State, isSource: boolean): TaskKind | null {
  switch (state) {
    case 'draft':
      // A target's draft waits for its source, not for a person.
      return isSource ? 'write' : null;
    case 'translation':
      return 'translate';
    case 'review':
      return 'review';
    case 'approved':
      return 'release';
    case 'published':
    case 'withdrawn':
      return null;
  }
}
