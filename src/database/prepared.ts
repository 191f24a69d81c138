import type pg from 'pg';
import type { DataSource } from 'typeorm';

export interface Statement {
  /** Given to statements that are the same each time: planned once for each connection, whatever the values are. */
  name?: string | undefined;
  sql: string;
  values: unknown[];
}

/** For what is asked often, and planned longer than it runs: TypeORM cannot name a statement. */
export async function queryPrepared<T>(db: DataSource, { name, sql, values }: Statement): Promise<T[]> {
  if (name === undefined) return db.query<T[]>(sql, values);
  db.logger.logQuery(sql, values);
  const { master } = db.driver as unknown as { master: pg.Pool };
  const { rows } = await master.query<T & pg.QueryResultRow>({ name, text: sql, values });
  return rows;
}
