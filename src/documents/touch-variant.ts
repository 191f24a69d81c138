import type { EntityManager } from 'typeorm';

/** Gives a variant the next version, so that nobody goes on from what they saw of it before. The caller has locked it. */
export async function touchVariant(tx: EntityManager, { id }: { id: string }): Promise<void> {
  await tx.query(`UPDATE variants SET version = version + 1, updated_at = now() WHERE id = $1`, [id]);
}

/**
 * The same for words alone. They are counted apart as long as they cannot go out before they are submitted: about the rest
 * of the document one may decide meanwhile.
 */
export async function touchWriting(tx: EntityManager, { id }: { id: string }): Promise<void> {
  await tx.query(
    `UPDATE variants SET version = version + 1, updated_at = now(),
            writings = writings + (state IN ('draft', 'translation'))::integer WHERE id = $1`,
    [id],
  );
}
