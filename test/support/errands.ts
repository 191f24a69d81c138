import type { DataSource } from 'typeorm';
import { ERRANDS_CHANNEL } from '../../src/egress/errands.js';

/** As if the time until the next attempt had passed. @param which a condition; without it: all */
export async function hasten(db: DataSource, which = 'true'): Promise<void> {
  await db.query(`UPDATE errands SET due_at = now() WHERE ${which}`);
  await db.query(`SELECT pg_notify('${ERRANDS_CHANNEL}', '')`);
}

export async function errandsOf(db: DataSource, kind: string): Promise<{ subject: string; attempts: number }[]> {
  return db.query(`SELECT subject, attempts FROM errands WHERE kind = $1 ORDER BY id`, [kind]);
}
