import type { Actor } from '../accounts/actor.js';
import { Problem } from '../common/problem.js';
import type { VariantFacts } from '../workflow/facts.js';
import { notClaimedByOther } from '../workflow/guards.js';

/** @throws Problem 409 when somebody else is working on the text */
export function requireUnclaimed(facts: VariantFacts, actor: Actor): void {
  const reasons = actor.id === null ? [] : notClaimedByOther(facts, actor, {});
  if (reasons.length > 0) throw new Problem(409, 'import.claimed', { reasons });
}
