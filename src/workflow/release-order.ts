import type { EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';

/** Takes a standing order of release back. The caller holds the lock of the document. */
export async function dropOrder(tx: EntityManager, documentId: string, actor: Actor): Promise<void> {
  await tx.query(`UPDATE documents SET release_ordered_at = NULL, release_ordered_by = NULL WHERE id = $1`, [
    documentId,
  ]);
  await recordEvent(tx, { actor, action: 'document.releaseOrderCancelled', documentId });
}
