import type { EntityManager } from 'typeorm';
import { touchVariant } from '../../documents/touch-variant.js';
import type { ChangeFacts } from './change.js';

/** The values of `change_kind`, `change_note`, `change_noted_by`, `change_due_at` and `behind_from`. */
export function changeColumns({ changeKind, changeNote, changeNotedBy, changeDueAt, behindFrom }: ChangeFacts) {
  return [changeKind, changeNote, changeNotedBy, changeDueAt, behindFrom];
}

/** Without a step of the workflow. The caller has locked the variant. */
export async function saveChange(tx: EntityManager, variant: { id: string }, change: ChangeFacts): Promise<void> {
  await tx.query(
    `UPDATE variants SET change_kind = $2, change_note = $3, change_noted_by = $4, change_due_at = $5, behind_from = $6
      WHERE id = $1`,
    [variant.id, ...changeColumns(change)],
  );
  await touchVariant(tx, variant);
}
