import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LanguagePair } from '../../accounts/language-pair.js';
import { KeyRarity } from './key-rarity.js';
import { bestOf, exactMatch, fuzzyMatch, skeletonMatch } from './match.js';
import { normalised } from './normalise.js';
import { sameTexts } from './same-texts.js';
import { LEAST_PROPOSED, LEAST_SHOWN, isProposed } from './score.js';
import { similarTexts } from './similar-texts.js';
import { STORED_UNIT, type StoredUnit } from './stored-unit.js';
import type { MemoryMatch, MemoryQuery, NewUnit } from './unit.js';
import { addUnits, markUnitsUsed, type Addition, type UnitUse } from './unit-store.js';
import { withoutJit } from './without-jit.js';

/** How many texts are compared by one statement: enough to save round trips, few enough to keep the memory flat. */
const TEXTS_AT_ONCE = 20;

/** A less certain search is not asked for a better proposal than this. */
const SETTLED = 95;

type Search = (queries: readonly MemoryQuery[]) => Promise<MemoryMatch[][]>;

/** What was translated before, for what is to be translated now. Pairs are searched in both directions. */
@Injectable()
export class MemoryService {
  private readonly rarity = new KeyRarity();

  /** The best translations of similar texts, best first, from a score of 60 up. */
  matches(manager: EntityManager, pair: LanguagePair, query: MemoryQuery, limit = 5): Promise<MemoryMatch[]> {
    return withoutJit(manager, (tx) => this.search(tx, pair, query, limit));
  }

  /**
   * For each text of a document the translation to put into it, or null: from a score of 75 up, for texts of less than
   * four words from 90. One statement for exact matches, one for those but for numbers, and few for what is left.
   */
  proposals(
    manager: EntityManager,
    pair: LanguagePair,
    queries: readonly MemoryQuery[],
  ): Promise<(MemoryMatch | null)[]> {
    return withoutJit(manager, (tx) => this.propose(tx, pair, queries));
  }

  /** Adds units; the same ones again change nothing. In batches, whatever their number. */
  add(manager: EntityManager, units: readonly NewUnit[], personId: string | null = null): Promise<Addition> {
    return addUnits(manager, units, personId);
  }

  /** Notes down that units were taken over into segments. */
  markUsed(manager: EntityManager, uses: readonly UnitUse[]): Promise<void> {
    return markUnitsUsed(manager, uses);
  }

  private async search(tx: EntityManager, pair: LanguagePair, query: MemoryQuery, limit: number) {
    const [exact = []] = await this.exact(tx, pair, [query]);
    const [skeletons = []] = await this.skeletons(tx, pair, [query]);
    const [similar = []] = await this.similar(tx, pair, [query], LEAST_SHOWN);
    const known = new Set([...exact, ...skeletons].map(({ unitId }) => unitId));
    const all = [...exact, ...skeletons, ...similar.filter(({ unitId }) => !known.has(unitId))];
    return bestOf(
      all.filter(({ score }) => score >= LEAST_SHOWN),
      limit,
    );
  }

  private async propose(tx: EntityManager, pair: LanguagePair, queries: readonly MemoryQuery[]) {
    const proposals: (MemoryMatch | null)[] = queries.map(() => null);
    const searches: Search[] = [
      (open) => this.exact(tx, pair, open),
      (open) => this.skeletons(tx, pair, open),
      (open) => this.similar(tx, pair, open, LEAST_PROPOSED),
    ];
    for (const search of searches) {
      const open = queries.flatMap((query, no) => (isOpen(query, proposals[no]) ? [{ no, query }] : []));
      const found = open.length > 0 ? await search(open.map(({ query }) => query)) : [];
      open.forEach(({ no, query }, index) => {
        const [best] = bestOf([...(found[index] ?? []), ...[proposals[no] ?? []].flat()], 1);
        if (best && isProposed(query.sourceText, best.score)) proposals[no] = best;
      });
    }
    return proposals;
  }

  private async exact(manager: EntityManager, pair: LanguagePair, queries: readonly MemoryQuery[]) {
    const found = await sameTexts(manager, 'exact', pair, queries);
    return queries.map((query, no) => (found[no] ?? []).map((unit) => exactMatch(query, unit, pair)));
  }

  private async skeletons(manager: EntityManager, pair: LanguagePair, queries: readonly MemoryQuery[]) {
    const found = await sameTexts(manager, 'skeleton', pair, queries);
    return queries.map((query, no) => (found[no] ?? []).flatMap((unit) => skeletonMatch(query, unit, pair) ?? []));
  }

  private async similar(
    manager: EntityManager,
    pair: LanguagePair,
    queries: readonly MemoryQuery[],
    least: number,
  ): Promise<MemoryMatch[][]> {
    const matches: MemoryMatch[][] = [];
    for (let start = 0; start < queries.length; start += TEXTS_AT_ONCE) {
      const batch = queries.slice(start, start + TEXTS_AT_ONCE);
      const texts = batch.map(({ sourceText }) => normalised(sourceText));
      const similar = await similarTexts(manager, this.rarity, pair, texts, least);
      const units = await unitsById(manager, [...new Set(similar.flat().map(({ unitId }) => unitId))]);
      const matchesOf = (query: MemoryQuery, no: number) =>
        (similar[no] ?? []).flatMap((one) => {
          const unit = units.get(one.unitId);
          return unit ? [fuzzyMatch(query, unit, one, pair)] : [];
        });
      matches.push(...batch.map(matchesOf));
    }
    return matches;
  }
}

const isOpen = ({ sourceText }: MemoryQuery, proposal: MemoryMatch | null | undefined) =>
  sourceText !== '' && (proposal?.score ?? 0) < SETTLED;

async function unitsById(manager: EntityManager, ids: readonly string[]): Promise<Map<string, StoredUnit>> {
  if (ids.length === 0) return new Map();
  const units = await manager.query<StoredUnit[]>(
    `SELECT ${STORED_UNIT} FROM memory_units u WHERE u.id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(units.map((unit) => [unit.id, unit]));
}
