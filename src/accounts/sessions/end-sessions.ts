import type { EntityManager } from 'typeorm';

/** Ends all sessions of a person but, where given, one. */
export async function endSessions(tx: EntityManager, personId: string, keep?: Buffer): Promise<void> {
  await tx.query(`DELETE FROM sessions WHERE person_id = $1 AND token_hash IS DISTINCT FROM $2`, [personId, keep]);
}
