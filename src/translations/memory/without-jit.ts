import type { EntityManager } from 'typeorm';

/**
 * Runs searches in a transaction in which PostgreSQL compiles nothing: of keys that it learns only while it runs, it
 * expects so many hits that it would compile the statement first, for ten times as long as the search takes.
 */
export function withoutJit<T>(manager: EntityManager, search: (tx: EntityManager) => Promise<T>): Promise<T> {
  return manager.transaction(async (tx) => {
    await tx.query('SET LOCAL jit = off');
    return search(tx);
  });
}
