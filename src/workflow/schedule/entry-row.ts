import type { EntityManager } from 'typeorm';
import { notFound } from '../../common/problem.js';
import type { EntryState } from './entry.schema.js';

/** What the schedule knows of an entry. */
export interface EntryRow {
  id: string;
  documentId: string;
  action: string;
  input: object;
  at: Date;
  state: EntryState;
  plannedBy: string;
  version: number;
}

/** An entry for the rest of the transaction. The caller holds the lock of the document. @throws Problem 404 */
export async function lockedEntry(tx: EntityManager, documentId: string, entryId: string): Promise<EntryRow> {
  const rows: EntryRow[] = await tx.query(
    `SELECT id, document_id AS "documentId", action, input, at, state, planned_by AS "plannedBy", version
       FROM schedule WHERE id = $1 AND document_id = $2 FOR UPDATE`,
    [entryId, documentId],
  );
  if (!rows[0]) throw notFound('schedule_entry');
  return rows[0];
}
