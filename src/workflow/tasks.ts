import type { EntityManager } from 'typeorm';
import { newId } from '../common/id.js';
import type { State } from '../documents/variant.entity.js';
import { isWanted, type DocumentFacts, type VariantFacts } from './facts.js';
import { dueOf } from './task-due.js';
import type { TaskKind } from './task-kind.js';

type Subject = Pick<VariantFacts, 'id' | 'language' | 'isSource' | 'document' | 'changeDueAt'>;
type Plan = Pick<DocumentFacts, 'dueAt' | 'requiredLanguages' | 'optionalLanguages'>;

/** Closes the open task of the variant and opens the one that its new state asks for. */
export async function moveTask(tx: EntityManager, variant: Subject, state: State, returnedTo: string | null = null) {
  await tx.query(`UPDATE tasks SET closed_at = now() WHERE variant_id = $1 AND closed_at IS NULL`, [variant.id]);
  const kind = isWanted(variant.document, variant.language) ? taskKind(state, variant.isSource) : null;
  if (kind === null) return;
  const { id: documentId, sourceLanguage } = variant.document;
  const dueAt = dueOf(deadline(variant.document, variant.changeDueAt), kind, new Date());
  await tx.query(
    `INSERT INTO tasks (id, document_id, variant_id, kind, language, source_language, due_at, returned_to, rank, section)
     SELECT $1::uuid, d.id, $3::uuid, $4, $5, $6, coalesce($7::timestamptz, 'infinity'), $8::uuid, ${RANK}, d.section
       FROM documents d WHERE d.id = $2`,
    [
      ...[newId(), documentId, variant.id, kind, variant.language],
      ...[variant.isSource ? null : sourceLanguage, dueAt, returnedTo],
    ],
  );
}

/** Takes the open task for a person, or gives the lease its full length again. The caller has checked that it is free. */
export async function claimTask(tx: EntityManager, variantId: string, personId: string, minutes: number) {
  await tx.query(
    `UPDATE tasks SET claimed_by = $2, claim_expires_at = now() + make_interval(mins => $3),
            claimed_at = CASE WHEN claimed_by = $2 AND claim_expires_at > now() THEN claimed_at ELSE now() END
      WHERE variant_id = $1 AND closed_at IS NULL`,
    [variantId, personId, minutes],
  );
}

export async function unclaimTask(tx: EntityManager, variantId: string) {
  await tx.query(
    `UPDATE tasks SET claimed_by = NULL, claim_expires_at = NULL, claimed_at = NULL, freed_at = now()
      WHERE variant_id = $1 AND closed_at IS NULL`,
    [variantId],
  );
}

/** The open tasks of a document after its dates, its languages or what it is changed for have changed. The caller holds its lock. */
export async function rescheduleTasks(tx: EntityManager, documentId: string, plan: Plan): Promise<void> {
  const tasks: { id: string; kind: TaskKind; openedAt: Date; changeDueAt: Date | null }[] = await tx.query(
    `SELECT t.id, t.kind, t.opened_at AS "openedAt", v.change_due_at AS "changeDueAt"
       FROM tasks t JOIN variants v ON v.id = t.variant_id WHERE t.document_id = $1 AND t.closed_at IS NULL`,
    [documentId],
  );
  const dates = tasks.map(({ id, kind, openedAt, changeDueAt }) => ({
    ...{ id, due: dueOf(deadline(plan, changeDueAt), kind, openedAt) },
  }));
  await tx.query(
    `UPDATE tasks SET due_at = coalesce(new.due, 'infinity')
       FROM jsonb_to_recordset($1) AS new(id uuid, due timestamptz) WHERE tasks.id = new.id`,
    [JSON.stringify(dates)],
  );
}

/** The open tasks of a document after its priority has changed. */
export async function rankTasks(tx: EntityManager, documentId: string): Promise<void> {
  await tx.query(
    `UPDATE tasks SET rank = ${RANK} FROM documents d
      WHERE d.id = $1 AND tasks.document_id = d.id AND tasks.closed_at IS NULL`,
    [documentId],
  );
}

const RANK = `CASE d.priority WHEN 'urgent' THEN 0 ELSE 1 END`;

function deadline({ dueAt, requiredLanguages, optionalLanguages }: Plan, changeDueAt: Date | null) {
  return { dueAt, changeDueAt, isTranslated: requiredLanguages.length + optionalLanguages.length > 1 };
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
