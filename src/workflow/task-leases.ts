import type { DataSource } from 'typeorm';
import { JARSHY } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';

interface Lapsed {
  documentId: string;
  variantId: string;
  personId: string;
}

const BATCH = 100;

/**
 * Takes the names from tasks whose lease has ended, with an event for each, so that who had one can be told. The tasks
 * were free before; any number of processes may do this at once.
 *
 * @returns how many
 */
export async function endLapsedLeases(database: DataSource): Promise<number> {
  let ended = 0;
  let batch: number;
  do ended += batch = await endBatch(database);
  while (batch === BATCH);
  return ended;
}

function endBatch(database: DataSource): Promise<number> {
  return database.transaction(async (tx) => {
    const [lapsed]: [Lapsed[], number] = await tx.query(
      `UPDATE tasks t SET claimed_by = NULL, claim_expires_at = NULL, claimed_at = NULL, freed_at = t.claim_expires_at
         FROM (SELECT id, claimed_by FROM tasks
                WHERE closed_at IS NULL AND claimed_by IS NOT NULL AND claim_expires_at <= now()
                ORDER BY claim_expires_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) AS lapsed
        WHERE t.id = lapsed.id
        RETURNING t.document_id AS "documentId", t.variant_id AS "variantId", lapsed.claimed_by AS "personId"`,
    );
    for (const task of lapsed) await recordEvent(tx, { ...task, actor: JARSHY, action: 'variant.leaseEnded' });
    return lapsed.length;
  });
}
