import type { EntityManager } from 'typeorm';
import { exactHash } from '../memory/normalise.js';
import type { NewUnit } from '../memory/unit.js';

/**
 * Units that say nothing new: the memory has the same translation of the same text, wherever it stood. A unit with
 * neighbours is never one of them, since it says where. What the memory itself wrote comes back without them.
 */
export async function knownPairs(tx: EntityManager, units: readonly NewUnit[]): Promise<Set<NewUnit>> {
  const bare = units.filter(({ previousText, nextText }) => previousText === null && nextText === null);
  if (bare.length === 0) return new Set();
  const rows = bare.map(({ from, to, sourceText, targetText: target }, no) => ({
    ...{ no, from, to, target, hash: exactHash(sourceText).toString('hex') },
  }));
  const found = await tx.query<{ no: number }[]>(
    `SELECT new.no FROM jsonb_to_recordset($1) AS new(no integer, "from" text, "to" text, hash text, target text)
      WHERE EXISTS (
        SELECT 1 FROM memory_units u
         WHERE u.source_language = new."from" AND u.target_language = new."to"
           AND u.exact_hash = decode(new.hash, 'hex') AND u.target_text = new.target)`,
    [JSON.stringify(rows)],
  );
  return new Set(found.map(({ no }) => bare[no] as NewUnit));
}
