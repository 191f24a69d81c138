import type { DataSource } from 'typeorm';
import { ERRANDS_CHANNEL } from '../../src/egress/errands.js';

/** As if the time until the next attempt had passed. */
export async function hasten(db: DataSource): Promise<void> {
  await db.query(`UPDATE errands SET due_at = now()`);
  await db.query(`SELECT pg_notify('${ERRANDS_CHANNEL}', '')`);
}

export async function errandsOf(db: DataSource, kind: string): Promise<{ subject: string; attempts: number }[]> {
  return db.query(`SELECT subject, attempts FROM errands WHERE kind = $1 ORDER BY id`, [kind]);
}
