import type { EntityManager } from 'typeorm';
import type { LanguagePair } from '../../accounts/language-pair.js';
import { exactHash, neighbourHash, skeletonHash } from './normalise.js';
import type { MemoryQuery } from './unit.js';
import { STORED_UNIT, type StoredUnit } from './stored-unit.js';

export interface SameText extends StoredUnit {
  /** The number of the query. */
  no: number;
  reversed: boolean;
  sameNeighbours: boolean;
  sameField: boolean;
}

/** Of a sentence that is everywhere, these few have to be enough; those in the same place come first. */
const MOST = 20;

const COLUMNS = {
  exact: { source: 'exact_hash', target: 'target_hash', hash: exactHash },
  skeleton: { source: 'skeleton_hash', target: 'target_skeleton_hash', hash: skeletonHash },
};

/** The units whose text is that of a query (`exact`), or differs from it in numbers and case only (`skeleton`). */
export async function sameTexts(
  manager: EntityManager,
  kind: keyof typeof COLUMNS,
  { from, to }: LanguagePair,
  queries: readonly MemoryQuery[],
): Promise<SameText[][]> {
  const { source, target, hash } = COLUMNS[kind];
  const found: SameText[][] = queries.map(() => []);
  if (queries.length === 0) return found;
  const rows = await manager.query<SameText[]>(select(source, target), [
    queries.map((_, no) => no),
    queries.map(({ sourceText }) => hash(sourceText)),
    queries.map(({ previousText }) => neighbourHash(previousText)),
    queries.map(({ nextText }) => neighbourHash(nextText)),
    queries.map(({ field }) => field),
    // Two texts that stand alone have no neighbours in common.
    queries.map(({ previousText, nextText }) => previousText !== null || nextText !== null),
    from,
    to,
  ]);
  for (const row of rows) found[row.no]?.push(row);
  return found;
}

// $1 numbers, $2 hashes, $3 and $4 hashes of neighbours, $5 fields, $6 whether there are neighbours, $7 from, $8 to.
const select = (source: string, target: string) => `
  SELECT q.no, u.*
    FROM unnest($1::integer[], $2::bytea[], $3::bytea[], $4::bytea[], $5::text[], $6::boolean[])
         AS q(no, hash, previous, next, field, placed)
   CROSS JOIN LATERAL (
     (SELECT ${STORED_UNIT}, false AS reversed,
             q.placed AND u.previous_hash = q.previous AND u.next_hash = q.next AS "sameNeighbours",
             u.field IS NOT DISTINCT FROM q.field AS "sameField"
        FROM memory_units u
       WHERE u.source_language = $7 AND u.target_language = $8 AND u.${source} = q.hash
       ORDER BY "sameNeighbours" DESC, u.reviewed DESC, u.approved_at DESC NULLS LAST LIMIT ${MOST})
     UNION ALL
     (SELECT ${STORED_UNIT}, true, false, false
        FROM memory_units u
       WHERE u.source_language = $8 AND u.target_language = $7 AND u.${target} = q.hash
       ORDER BY u.reviewed DESC, u.approved_at DESC NULLS LAST LIMIT ${MOST})
   ) u`;
