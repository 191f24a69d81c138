import type { EntityManager } from 'typeorm';

/** Gives a variant the next version, so that nobody goes on from what they saw of it before. The caller has locked it. */
export async function touchVariant(tx: EntityManager, { id }: { id: string }): Promise<void> {
  await tx.query(`UPDATE variants SET version = version + 1, updated_at = now() WHERE id = $1`, [id]);
}
