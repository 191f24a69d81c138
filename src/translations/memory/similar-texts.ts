import type { EntityManager } from 'typeorm';
import type { LanguagePair } from '../../accounts/language-pair.js';
import { groupBy } from '../../common/group-by.js';
import type { KeyRarity } from './key-rarity.js';
import { LEAST_PROPOSED, fuzzyCeiling, fuzzyScore } from './score.js';
import { searchKeys } from './search-keys.js';

export interface SimilarText {
  unitId: string;
  reversed: boolean;
  score: number;
}

/** How many units are looked at for one text, and up to how many when none of them is good enough to be proposed. */
const BUDGETS = [250, 400];

/** Whatever the statistics said. */
const MOST_CANDIDATES = 2_000;

/** Several units share a target or lose by penalties, so more are kept than are wanted. */
const KEPT = 20;

/**
 * The units whose source (or, reversed, target) is like each of the normalised texts: at least `least`, best first. The
 * index gives the units that share rare words or neighbouring words with the text; how like they are is computed here,
 * which is quicker than trigrams are in the database.
 */
export async function similarTexts(
  manager: EntityManager,
  rarity: KeyRarity,
  pair: LanguagePair,
  texts: readonly string[],
  least: number,
): Promise<SimilarText[][]> {
  const found: SimilarText[][] = texts.map(() => []);
  const asked = texts.map((text, no) => ({ no, text, keys: searchKeys(text, pair), done: new Set<number>() }));
  for (const budget of BUDGETS) {
    const open = asked.filter(({ no }) => (found[no]?.[0]?.score ?? 0) < LEAST_PROPOSED);
    const wanted: Wanted[] = [];
    for (const { no, text, keys, done } of open) {
      const fresh = (await rarity.rarest(manager, keys, budget)).filter((key) => !done.has(key));
      for (const key of fresh) done.add(key);
      if (fresh.length > 0) wanted.push({ no, text, keys: fresh });
    }
    const candidates = await candidatesFor(manager, pair, wanted, least);
    for (const { no, text } of wanted) keepBest(found[no] ?? [], text, candidates.get(no) ?? [], pair, least);
  }
  return found;
}

interface Wanted {
  no: number;
  text: string;
  keys: number[];
}

async function candidatesFor(
  manager: EntityManager,
  pair: LanguagePair,
  wanted: readonly Wanted[],
  least: number,
): Promise<Map<number, Candidate[]>> {
  if (wanted.length === 0) return new Map();
  // Of a text that is longer or shorter than this, letters alone take so much that `least` cannot be reached.
  const ratio = Math.max(0.4, (least - 40) / 60);
  const rows = await manager.query<(Candidate & { no: number })[]>(CANDIDATES, [
    wanted.map(({ no }) => no),
    wanted.map(({ keys }) => `{${keys.join()}}`),
    wanted.map(({ text }) => Math.floor(text.length * ratio)),
    wanted.map(({ text }) => Math.ceil(text.length / ratio)),
    pair.from,
    pair.to,
  ]);
  return groupBy(rows, ({ no }) => no);
}

interface Candidate {
  id: string;
  reversed: boolean;
  text: string;
}

// $1 numbers of the texts, $2 their keys, $3 least and $4 greatest length, $5 from, $6 to.
const CANDIDATES = `
  SELECT q.no, u.id, u.reversed, u.text
    FROM unnest($1::integer[], $2::text[], $3::integer[], $4::integer[]) AS q(no, keys, least, most)
   CROSS JOIN LATERAL (
     SELECT id, source_language <> $5 AS reversed,
            CASE source_language WHEN $5 THEN source_normalised ELSE target_normalised END AS text
       FROM memory_units
      WHERE search_keys && q.keys::integer[]
        AND (source_language = $5 AND target_language = $6 AND source_length BETWEEN q.least AND q.most
             OR source_language = $6 AND target_language = $5 AND target_length BETWEEN q.least AND q.most)
      LIMIT ${MOST_CANDIDATES}
   ) u`;

function keepBest(
  kept: SimilarText[],
  query: string,
  candidates: readonly Candidate[],
  { from }: LanguagePair,
  least: number,
): void {
  const ranked = candidates
    .filter(({ id }) => !kept.some(({ unitId }) => unitId === id))
    .map((candidate) => ({ ...candidate, ceiling: fuzzyCeiling(query, candidate.text) }))
    .filter(({ ceiling }) => ceiling >= least)
    .sort((one, other) => other.ceiling - one.ceiling);
  for (const { id, reversed, text, ceiling } of ranked) {
    if (ceiling <= (kept[KEPT - 1]?.score ?? 0)) return;
    const score = fuzzyScore(query, text, from);
    if (score >= least) insert(kept, { unitId: id, reversed, score });
  }
}

function insert(kept: SimilarText[], one: SimilarText): void {
  const at = kept.findIndex(({ score }) => score < one.score);
  kept.splice(at < 0 ? kept.length : at, 0, one);
  kept.splice(KEPT);
}
