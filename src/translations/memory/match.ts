import type { LanguagePair } from '../../accounts/language-pair.js';
import type { SameText } from './same-texts.js';
import { EXACT, SKELETON, exactScore, markPenalty, penalties, trustPenalty } from './score.js';
import type { StoredUnit } from './stored-unit.js';
import { substituteNumbers } from './substitute-numbers.js';
import type { MemoryMatch, MemoryQuery } from './unit.js';

export function exactMatch(query: MemoryQuery, unit: SameText, { from }: LanguagePair): MemoryMatch {
  const score = exactScore(unit.sameNeighbours, unit.sameField);
  const match = matchOf(unit, unit.reversed, score > EXACT ? 'context' : 'exact', score);
  return { ...match, score: rounded(score - penalties(query.sourceText, match, from)) };
}

/** Null when it is not certain which numbers of the translation have to change: then it is only similar. */
export function skeletonMatch(query: MemoryQuery, unit: SameText, pair: LanguagePair): MemoryMatch | null {
  const match = matchOf(unit, unit.reversed, 'skeleton', SKELETON);
  const targetText = substituteNumbers(query.sourceText, match, pair);
  if (targetText === null) return null;
  return {
    ...match,
    targetText,
    score: rounded(SKELETON - markPenalty(query.sourceText, match) - trustPenalty(match)),
  };
}

export function fuzzyMatch(
  query: MemoryQuery,
  unit: StoredUnit,
  { reversed, score }: { reversed: boolean; score: number },
  { from }: LanguagePair,
): MemoryMatch {
  const match = matchOf(unit, reversed, 'fuzzy', score);
  return { ...match, score: rounded(score - penalties(query.sourceText, match, from)) };
}

/** Best first, and of equal translations only the best; of equal scores, what was approved last. */
export function bestOf(matches: readonly MemoryMatch[], limit: number): MemoryMatch[] {
  const sorted = [...matches].sort(
    (one, other) => other.score - one.score || (other.approvedAt?.getTime() ?? 0) - (one.approvedAt?.getTime() ?? 0),
  );
  const targets = new Map<string, MemoryMatch>();
  for (const match of sorted) if (!targets.has(match.targetText)) targets.set(match.targetText, match);
  return [...targets.values()].slice(0, limit);
}

function matchOf(unit: StoredUnit, reversed: boolean, kind: MemoryMatch['kind'], score: number): MemoryMatch {
  const { id, origin, reviewed, documentId, approvedAt } = unit;
  return {
    unitId: id,
    sourceText: reversed ? unit.targetText : unit.sourceText,
    targetText: reversed ? unit.sourceText : unit.targetText,
    ...{ score, kind, origin, reviewed, reversed, documentId, approvedAt },
  };
}

const rounded = (score: number) => Math.max(0, Math.round(score * 10) / 10);
