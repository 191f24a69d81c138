import type { DataSource, EntityManager } from 'typeorm';
import type { LanguagePair } from '../../accounts/language-pair.js';
import { decodeIdCursor } from '../../accounts/id-cursor.js';
import { toPage, type Page } from '../../common/pagination.js';
import { Problem } from '../../common/problem.js';
import { highlightsOf, type Highlight } from './highlights.js';
import { STORED_UNIT, type StoredUnit } from './stored-unit.js';
import { containing } from './unit-filter.js';

export const CONCORDANCE_SIDES = ['source', 'target', 'both'] as const;
export type ConcordanceSide = (typeof CONCORDANCE_SIDES)[number];

export interface ConcordanceQuery extends LanguagePair {
  /** At least three characters: fewer are in nearly every text, and no index helps. */
  text: string;
  side: ConcordanceSide;
  limit: number;
  cursor?: string | undefined;
}

/** A unit that has the text, turned so that it reads in the direction that was asked for. */
export interface ConcordanceHit extends StoredUnit {
  reversed: boolean;
  sourceHighlights: Highlight[];
  targetHighlights: Highlight[];
}

const TIMEOUT_MS = 3_000;

// SQLSTATE query_canceled.
const CANCELLED = '57014';

/**
 * The units of a pair, in both directions, that have a text in their source or target, newest first.
 *
 * @throws Problem `memory.search_too_slow` when there is no answer within three seconds, `pagination.bad_cursor`
 */
export async function concordance(database: DataSource, query: ConcordanceQuery): Promise<Page<ConcordanceHit>> {
  const before = decodeIdCursor(query.cursor);
  const found = await database.transaction(async (tx) => {
    await tx.query(`SET LOCAL statement_timeout = ${TIMEOUT_MS}`);
    return search(tx, query, before);
  });
  const { items, next } = toPage(found, query.limit, ({ id }) => [id]);
  return { items: items.map((unit) => hitOf(unit, query)), next };
}

async function search(tx: EntityManager, query: ConcordanceQuery, before: string | undefined): Promise<StoredUnit[]> {
  const parameters = [query.from, query.to, containing(query.text), before, query.limit + 1];
  try {
    return await tx.query<StoredUnit[]>(SEARCH[query.side], parameters);
  } catch (error) {
    if ((error as { code?: string }).code === CANCELLED) throw new Problem(503, 'memory.search_too_slow');
    throw error;
  }
}

// $1 from, $2 to, $3 pattern, $4 the last id of the page before, $5 limit. The pattern is sought first and for itself:
// read by their ids, all units might have to be read until there are enough that have the text.
const select = (stored: string, reversed: string) => `
  WITH found AS MATERIALIZED (
    SELECT u.id FROM memory_units u
     WHERE (u.source_language = $1 AND u.target_language = $2 AND (${stored})
            OR u.source_language = $2 AND u.target_language = $1 AND (${reversed}))
       AND ($4::uuid IS NULL OR u.id < $4)
  )
  SELECT ${STORED_UNIT} FROM memory_units u JOIN found USING (id) ORDER BY u.id DESC LIMIT $5`;

const IN_SOURCE = 'u.source_normalised LIKE $3';
const IN_TARGET = 'u.target_normalised LIKE $3';

const SEARCH: Record<ConcordanceSide, string> = {
  source: select(IN_SOURCE, IN_TARGET),
  target: select(IN_TARGET, IN_SOURCE),
  both: select(`${IN_SOURCE} OR ${IN_TARGET}`, `${IN_SOURCE} OR ${IN_TARGET}`),
};

function hitOf(unit: StoredUnit, { from, to, text, side }: ConcordanceQuery): ConcordanceHit {
  const reversed = unit.from !== from;
  const [sourceText, targetText] = reversed ? [unit.targetText, unit.sourceText] : [unit.sourceText, unit.targetText];
  return {
    ...{ ...unit, from, to, sourceText, targetText, reversed },
    sourceHighlights: side === 'target' ? [] : highlightsOf(sourceText, text),
    targetHighlights: side === 'source' ? [] : highlightsOf(targetText, text),
  };
}
