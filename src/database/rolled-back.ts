import type { DataSource, EntityManager } from 'typeorm';

/** Does `work` in a transaction of which nothing stays: to know what would come of it, told by what really does it. */
export async function rolledBack<T>(database: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const runner = database.createQueryRunner();
  try {
    await runner.startTransaction();
    try {
      return await work(runner.manager);
    } finally {
      await runner.rollbackTransaction();
    }
  } finally {
    await runner.release();
  }
}
