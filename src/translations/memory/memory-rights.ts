import { canTranslate, hasRole, type Actor } from '../../accounts/actor.js';
import type { LanguagePair } from '../../accounts/language-pair.js';
import { Problem } from '../../common/problem.js';
import { LANGUAGES, type Language } from '../../languages/languages.js';

/** @throws Problem `memory.pair_not_yours` for who neither translates between the two nor reads what others translated */
export function requirePair(actor: Actor, pair: LanguagePair): void {
  if (!readsAll(actor) && !translatesBetween(actor, pair)) throw new Problem(403, 'memory.pair_not_yours');
}

/** The pairs of languages that somebody may read, of those asked for. @throws Problem `memory.pair_not_yours` for none */
export function readablePairs(actor: Actor, { from, to }: Partial<LanguagePair>): LanguagePair[] | null {
  const asked = pairsOf(from, to);
  if (readsAll(actor)) return from || to ? asked : null;
  const pairs = asked.filter((pair) => translatesBetween(actor, pair));
  if (pairs.length === 0) throw new Problem(403, 'memory.pair_not_yours');
  return pairs;
}

const readsAll = (actor: Actor) => hasRole(actor, 'reviewer') || hasRole(actor, 'publisher');

// A unit serves both directions, so whoever has one of them may see it.
const translatesBetween = (actor: Actor, { from, to }: LanguagePair) =>
  canTranslate(actor, from, to) || canTranslate(actor, to, from);

function pairsOf(from: Language | undefined, to: Language | undefined): LanguagePair[] {
  return LANGUAGES.flatMap((one) => LANGUAGES.map((other) => ({ from: one, to: other }))).filter(
    (pair) => pair.from !== pair.to && (!from || pair.from === from) && (!to || pair.to === to),
  );
}
