import type { EntityManager } from 'typeorm';
import { STORED_UNIT, type StoredUnit } from './stored-unit.js';
import { conditionOf, type UnitFilter } from './unit-filter.js';

const BATCH = 1_000;

/**
 * All units that a filter lets through, in the order in which they came in, whatever their number: only a batch is held
 * at a time. What is added meanwhile comes too.
 */
export async function* streamUnits(manager: EntityManager, filter: UnitFilter = {}): AsyncGenerator<StoredUnit> {
  const { sql, parameters } = conditionOf(filter);
  const [after, limit] = [parameters.length + 1, parameters.length + 2].map((place) => `$${place}`);
  let last: string | null = null;
  for (;;) {
    const units: StoredUnit[] = await manager.query<StoredUnit[]>(
      `SELECT ${STORED_UNIT} FROM memory_units u
        WHERE ${sql} AND (${after}::uuid IS NULL OR u.id > ${after}) ORDER BY u.id LIMIT ${limit}`,
      [...parameters, last, BATCH],
    );
    yield* units;
    last = units.at(-1)?.id ?? null;
    if (units.length < BATCH) return;
  }
}
