import type { Actor, Role } from '../accounts/actor.js';
import type { LanguagePair } from '../accounts/language-pair.js';
import type { Reason } from '../common/problem.js';
import type { Language } from '../languages/languages.js';
import type { VariantFacts } from './facts.js';
import { releasable } from './release-policy.js';
import { refusal } from './transitions.js';

/** The steps that bring a text to the public, in their order. */
export const STEPS = ['submit', 'approve', 'release'] as const;
export type Step = (typeof STEPS)[number];

/** Who could take an obstacle away: anybody with one of the roles and, where it takes one, the skill. */
export interface Helper {
  roles: Role[];
  /** The skill that it takes. */
  pair: LanguagePair | null;
  /** The language to be known. */
  language: Language | null;
  /** The one who has it in hand. */
  personId: string | null;
}

export interface Obstacle extends Reason {
  helper: Helper | null;
}

export interface StepAhead {
  step: Step;
  /** Whether it is the one that comes next; the others come after it. */
  isNext: boolean;
  obstacles: Obstacle[];
}

/** What stands between a variant and the public, for `actor`. Nothing once it is there, or was taken away. */
export function obstaclesOf(facts: VariantFacts, variants: readonly VariantFacts[], actor: Actor): StepAhead[] {
  return stepsAhead(facts).map((step, index) => {
    const isNext = index === 0;
    const reasons = reasonsAgainst(step, facts, variants, actor)
      // That a later step is not yet to be made goes without saying.
      .filter(({ code }) => isNext || code !== 'workflow.wrong_state');
    return { step, isNext, obstacles: reasons.map((reason) => ({ ...reason, helper: helperFor(reason, facts) })) };
  });
}

function stepsAhead({ state, isSource }: VariantFacts): readonly Step[] {
  switch (state) {
    case 'draft':
      // A target's draft waits for its source, and then is opened by Jarshy.
      return isSource ? STEPS : STEPS.slice(0, 1);
    case 'translation':
      return STEPS;
    case 'review':
      return STEPS.slice(1);
    case 'approved':
      return STEPS.slice(2);
    case 'published':
    case 'withdrawn':
      return [];
  }
}

function reasonsAgainst(step: Step, facts: VariantFacts, variants: readonly VariantFacts[], actor: Actor): Reason[] {
  const reasons = refusal(step, facts, actor, {})?.reasons ?? [];
  return step === 'release' ? [...reasons, ...heldByPolicy(facts, variants)] : reasons;
}

/** Other languages that have to go out together with this one. */
function heldByPolicy({ id, document }: VariantFacts, variants: readonly VariantFacts[]): Reason[] {
  const asIfApproved = variants.map((variant) =>
    variant.id === id ? { ...variant, state: 'approved' as const } : variant,
  );
  return releasable(document, asIfApproved).reasons;
}

function helperFor({ code, params = {} }: Reason, facts: VariantFacts): Helper | null {
  const { isSource, document, claim } = facts;
  const language = (params['language'] ?? facts.language) as Language;
  const writer = isSource ? role('author') : skilled(['translator'], facts.document.sourceLanguage, facts.language);
  const reviewer = (of: Language) =>
    of === document.sourceLanguage
      ? { ...role('reviewer'), language: of }
      : skilled(['reviewer'], document.sourceLanguage, of);
  switch (code) {
    case 'workflow.role_missing':
      return { ...writer, ...role(...(params['roles'] as Role[])) };
    case 'workflow.skill_missing':
    case 'workflow.language_missing':
      return facts.state === 'review' ? reviewer(facts.language) : writer;
    case 'workflow.own_work':
      return reviewer(facts.language);
    case 'workflow.segments_open':
    case 'workflow.source_changed':
    case 'workflow.slug_missing':
    case 'workflow.slug_taken':
      return writer;
    case 'workflow.no_text':
      return role('author');
    case 'workflow.source_not_approved':
      return reviewer(document.sourceLanguage);
    case 'workflow.claimed_by_other':
      return { ...role('publisher'), personId: claim?.personId ?? null };
    case 'workflow.language_taken_out':
      return role('author', 'publisher');
    case 'release.language_missing':
    case 'release.language_outdated':
      return language === document.sourceLanguage
        ? reviewer(language)
        : skilled(['translator', 'reviewer'], document.sourceLanguage, language);
    default:
      return null;
  }
}

function role(...roles: Role[]): Helper {
  return { roles, pair: null, language: null, personId: null };
}

function skilled(roles: Role[], from: Language, to: Language): Helper {
  return { ...role(...roles), pair: { from, to } };
}
