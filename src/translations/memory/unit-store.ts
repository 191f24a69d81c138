import type { EntityManager } from 'typeorm';
import { newId } from '../../common/id.js';
import type { NewUnit } from './unit.js';
import { rowOf, type UnitRow } from './unit-row.js';

const BATCH = 1_000;

export interface Addition {
  /** Units that are new. */
  added: number;
  /** Units that the memory had, whether or not they are reviewed only now. */
  known: number;
}

/**
 * Adds what the memory does not have. A unit that it has is reviewed from now on if the new one is; unreviewed
 * translations of the same text in the same place give way to a reviewed one.
 */
export async function addUnits(
  manager: EntityManager,
  units: readonly NewUnit[],
  personId: string | null,
): Promise<Addition> {
  const rows = distinct(units.filter(isUseful));
  const total = { added: 0, known: 0 };
  for (let start = 0; start < rows.length; start += BATCH) {
    const { added, known } = await addBatch(manager, rows.slice(start, start + BATCH), personId);
    total.added += added;
    total.known += known;
  }
  return total;
}

type Row = UnitRow & Record<string, unknown>;

const isUseful = ({ sourceText, targetText }: NewUnit) => sourceText.trim() !== '' && targetText.trim() !== '';

/** One row cannot be written twice by one statement: of equal units the reviewed one counts, then the last. */
function distinct(units: readonly NewUnit[]): Row[] {
  const rows = new Map<string, Row>();
  for (const unit of units) {
    const row = completeRow(unit);
    const key = [unit.from, unit.to, row.identity_hash].join(' ');
    if (unit.reviewed || !rows.get(key)?.['reviewed']) rows.set(key, row);
  }
  // In one order, so that two who add the same units at once do not wait for each other in a circle.
  return [...rows.values()].sort((one, other) => (one.identity_hash < other.identity_hash ? -1 : 1));
}

function completeRow(unit: NewUnit): Row {
  return {
    id: newId(),
    source_language: unit.from,
    target_language: unit.to,
    ...rowOf(unit),
    origin: unit.origin,
    reviewed: unit.reviewed,
    document_id: unit.documentId,
    field: unit.field,
    approved_at: unit.approvedAt?.toISOString() ?? null,
  };
}

async function addBatch(manager: EntityManager, rows: Row[], personId: string | null): Promise<Addition> {
  const batch = JSON.stringify(rows);
  await manager.query(MAKE_WAY, [batch]);
  const [counted] = await manager.query<Addition[]>(ADD, [batch, personId]);
  return counted as Addition;
}

const hash = (column: string) => `decode(new.${column}, 'hex')`;
const BATCH_ROWS = `jsonb_to_recordset($1) AS new(
  id uuid, source_language text, target_language text, source_text text, target_text text, source_normalised text,
  target_normalised text, source_length integer, target_length integer, exact_hash text, target_hash text,
  skeleton_hash text, target_skeleton_hash text, previous_hash text, next_hash text, identity_hash text,
  search_keys integer[], origin text, reviewed boolean, document_id uuid, field text, approved_at timestamptz)`;

const MAKE_WAY = `
  DELETE FROM memory_units u USING ${BATCH_ROWS}
   WHERE new.reviewed AND NOT u.reviewed
     AND u.source_language = new.source_language AND u.target_language = new.target_language
     AND u.exact_hash = ${hash('exact_hash')} AND u.previous_hash = ${hash('previous_hash')}
     AND u.next_hash = ${hash('next_hash')} AND u.identity_hash <> ${hash('identity_hash')}`;

const ADD = `
  WITH written AS (
    INSERT INTO memory_units AS u (id, source_language, target_language, source_text, target_text, source_normalised,
      target_normalised, source_length, target_length, exact_hash, target_hash, skeleton_hash, target_skeleton_hash,
      previous_hash, next_hash, identity_hash, search_keys, origin, reviewed, document_id, field, approved_at,
      created_by)
    SELECT new.id, new.source_language, new.target_language, new.source_text, new.target_text, new.source_normalised,
           new.target_normalised, new.source_length, new.target_length, ${hash('exact_hash')}, ${hash('target_hash')},
           ${hash('skeleton_hash')}, ${hash('target_skeleton_hash')}, ${hash('previous_hash')}, ${hash('next_hash')},
           ${hash('identity_hash')}, new.search_keys, new.origin, new.reviewed,
           (SELECT id FROM documents WHERE id = new.document_id), new.field, new.approved_at, $2
      FROM ${BATCH_ROWS}
    ON CONFLICT (identity_hash, source_language, target_language) DO UPDATE
      SET reviewed = true, origin = excluded.origin, approved_at = excluded.approved_at, field = excluded.field,
          document_id = coalesce(excluded.document_id, u.document_id), version = u.version + 1
      WHERE excluded.reviewed AND NOT u.reviewed
    RETURNING u.version
  )
  SELECT count(*) FILTER (WHERE version = 1)::integer AS added,
         (jsonb_array_length($1::jsonb) - count(*) FILTER (WHERE version = 1))::integer AS known
    FROM written`;

export interface UnitUse {
  unitId: string;
  variantId: string;
  segmentId: string;
}

/** Notes down in which segments units were taken over; the same segment counts once. */
export async function markUnitsUsed(manager: EntityManager, uses: readonly UnitUse[]): Promise<void> {
  if (uses.length === 0) return;
  await manager.query(
    `WITH taken AS (
       INSERT INTO memory_uses (unit_id, variant_id, segment_id)
       SELECT DISTINCT u.id, new."variantId", new."segmentId"
         FROM jsonb_to_recordset($1) AS new("unitId" uuid, "variantId" uuid, "segmentId" text)
         -- Somebody may have deleted it since it was found.
         JOIN memory_units u ON u.id = new."unitId"
       ON CONFLICT DO NOTHING
       RETURNING unit_id
     )
     UPDATE memory_units u SET uses = u.uses + taken.times, last_used_at = now()
       FROM (SELECT unit_id, count(*) AS times FROM taken GROUP BY unit_id) AS taken
      WHERE u.id = taken.unit_id`,
    [JSON.stringify(uses)],
  );
}
