import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { recordEvent } from '../../accounts/event-log.js';
import { decodeIdCursor } from '../../accounts/id-cursor.js';
import { stale } from '../../common/http/if-match.js';
import { toPage, type Page } from '../../common/pagination.js';
import { Problem, notFound } from '../../common/problem.js';
import { STORED_UNIT, type StoredUnit } from './stored-unit.js';
import { conditionOf, type UnitFilter } from './unit-filter.js';
import { textColumns } from './unit-row.js';

interface UnitChange {
  sourceText: string;
  targetText: string;
  reviewed: boolean;
}

/** Whether the client saw this state; from its If-Match header. */
type Seen = (current: { version: number }) => boolean;

/** Where a unit was taken over. */
export interface UsePlace {
  variantId: string;
  documentId: string;
  language: string;
  segmentId: string;
  at: Date;
}

// SQLSTATE unique_violation.
const TWICE = '23505';

/** The memory, looked after by hand. */
@Injectable()
export class MemoryUnitsService {
  constructor(private readonly database: DataSource) {}

  /** Newest first. @throws Problem `pagination.bad_cursor` */
  async list(filter: UnitFilter, { limit, cursor }: PageRequest): Promise<Page<StoredUnit>> {
    const { sql, parameters } = conditionOf(filter);
    const [before, most] = [parameters.length + 1, parameters.length + 2].map((place) => `$${place}`);
    const condition = `${sql} AND (${before}::uuid IS NULL OR u.id < ${before})`;
    // A text is sought first: read by their ids, all units might have to be read until there are enough that have it.
    const filtered = filter.text === undefined ? condition : `u.id IN (SELECT id FROM found)`;
    const units = await this.database.query<StoredUnit[]>(
      `WITH found AS MATERIALIZED (SELECT u.id FROM memory_units u WHERE ${condition})
       SELECT ${STORED_UNIT} FROM memory_units u WHERE ${filtered} ORDER BY u.id DESC LIMIT ${most}`,
      [...parameters, decodeIdCursor(cursor), limit + 1],
    );
    return toPage(units, limit, ({ id }) => [id]);
  }

  /** @throws Problem `not_found.memory_unit` */
  one(id: string): Promise<StoredUnit> {
    return read(this.database.manager, id);
  }

  /** @throws Problem `not_found.memory_unit`, `memory.unit_twice`, 412 with the unit as it is */
  async change(id: string, change: UnitChange, actor: Actor, seen: Seen): Promise<StoredUnit> {
    return this.database.transaction(async (tx) => {
      const before = await lock(tx, id, seen);
      await write(tx, before, change);
      const { documentId, sourceText, targetText, reviewed } = before;
      await recordEvent(tx, {
        ...{ actor, action: 'memory_unit.changed', ...(documentId !== null && { documentId }) },
        details: { unitId: id, before: { sourceText, targetText, reviewed }, after: change },
      });
      return read(tx, id);
    });
  }

  /** @throws Problem `not_found.memory_unit`, 412 with the unit as it is */
  async delete(id: string, actor: Actor, seen: Seen): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { documentId, from, to, sourceText, targetText } = await lock(tx, id, seen);
      await tx.query('DELETE FROM memory_units WHERE id = $1', [id]);
      await recordEvent(tx, {
        ...{ actor, action: 'memory_unit.deleted', ...(documentId !== null && { documentId }) },
        details: { unitId: id, from, to, sourceText, targetText },
      });
    });
  }

  /** Where a unit was taken over: the thousand latest places, latest first. */
  usesOf(id: string): Promise<UsePlace[]> {
    return this.database.query<UsePlace[]>(
      `SELECT s.variant_id AS "variantId", v.document_id AS "documentId", v.language, s.segment_id AS "segmentId", s.at
         FROM memory_uses s JOIN variants v ON v.id = s.variant_id
        WHERE s.unit_id = $1 ORDER BY s.at DESC, s.variant_id, s.segment_id LIMIT 1000`,
      [id],
    );
  }
}

interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

async function read(manager: EntityManager, id: string, lockRow = ''): Promise<StoredUnit> {
  const sql = `SELECT ${STORED_UNIT} FROM memory_units u WHERE u.id = $1 ${lockRow}`;
  const [unit] = await manager.query<StoredUnit[]>(sql, [id]);
  if (!unit) throw notFound('memory_unit');
  return unit;
}

async function lock(tx: EntityManager, id: string, seen: Seen): Promise<StoredUnit> {
  const unit = await read(tx, id, 'FOR UPDATE');
  if (!seen(unit)) throw stale(unit);
  return unit;
}

async function write(tx: EntityManager, { id, from, to }: StoredUnit, change: UnitChange): Promise<void> {
  const [neighbours] = await tx.query<{ previous_hash: string; next_hash: string }[]>(
    `SELECT encode(previous_hash, 'hex') AS previous_hash, encode(next_hash, 'hex') AS next_hash
       FROM memory_units WHERE id = $1`,
    [id],
  );
  if (!neighbours) throw notFound('memory_unit');
  const columns = Object.entries(textColumns({ from, to, ...change }, neighbours));
  const values = columns.map(([name], index) =>
    name.endsWith('_hash') ? `${name} = decode($${index + 3}, 'hex')` : `${name} = $${index + 3}`,
  );
  try {
    await tx.query(`UPDATE memory_units SET reviewed = $2, version = version + 1, ${values.join()} WHERE id = $1`, [
      id,
      change.reviewed,
      ...columns.map(([, value]) => value as unknown),
    ]);
  } catch (error) {
    if ((error as { code?: string }).code === TWICE) throw new Problem(409, 'memory.unit_twice');
    throw error;
  }
}
