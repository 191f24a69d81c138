import { DataSource } from 'typeorm';
import type { ConsoleUnderTest } from '../console.js';

/** As if the time had passed until what is planned is due: its time is moved to now, and the queue wakes for it. */
export async function letThePlanComeDue({ app }: ConsoleUnderTest): Promise<void> {
  const database = app.get(DataSource);
  await database.query(`UPDATE schedule SET at = date_trunc('second', now()) WHERE state = 'waiting'`);
  await database.query(
    `INSERT INTO outbox (job, payload, run_at)
     SELECT 'schedule.strike', jsonb_build_object('entryId', id), at FROM schedule WHERE state = 'waiting'`,
  );
  await database.query(`SELECT pg_notify('jarshy_outbox', '')`);
}
