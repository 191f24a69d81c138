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
  return HELPERS[code]?.(facts, params) ?? null;
}

type HelperOf = (facts: VariantFacts, params: Record<string, unknown>) => Helper;

const writer: HelperOf = ({ isSource, document, language }) =>
  isSource ? role('author') : skilled(['translator'], document.sourceLanguage, language);

const worker: HelperOf = (facts, params) =>
  facts.state === 'review' ? reviewerOf(facts, facts.language) : writer(facts, params);

const workerOnLanguage: HelperOf = (facts, params) => {
  const language = (params['language'] ?? facts.language) as Language;
  const from = facts.document.sourceLanguage;
  return language === from ? reviewerOf(facts, from) : skilled(['translator', 'reviewer'], from, language);
};

const HELPERS: Record<string, HelperOf | undefined> = {
  'workflow.role_missing': (facts, params) => ({ ...worker(facts, params), ...rolesOnly(params['roles'] as Role[]) }),
  'workflow.skill_missing': worker,
  'workflow.language_missing': worker,
  'workflow.own_work': (facts) => reviewerOf(facts, facts.language),
  'workflow.segments_open': writer,
  'workflow.segments_rejected': writer,
  'workflow.review_changes_open': writer,
  // One mends the text, the other may dismiss what a check has found.
  'workflow.findings_open': workerOnLanguage,
  'workflow.source_changed': writer,
  'workflow.correction_note_missing': writer,
  'workflow.slug_missing': writer,
  'workflow.slug_taken': writer,
  'workflow.no_text': () => role('author'),
  'workflow.source_not_approved': (facts) => reviewerOf(facts, facts.document.sourceLanguage),
  'workflow.claimed_by_other': ({ claim }) => ({ ...role('publisher'), personId: claim?.personId ?? null }),
  'workflow.language_taken_out': () => role('author', 'publisher'),
  'release.language_missing': workerOnLanguage,
  'release.language_outdated': workerOnLanguage,
};

function reviewerOf({ document }: VariantFacts, language: Language): Helper {
  return language === document.sourceLanguage
    ? { ...role('reviewer'), language }
    : skilled(['reviewer'], document.sourceLanguage, language);
}

/** The skill stays: a role without it would not do. Publishers need none. */
function rolesOnly(roles: Role[]): Partial<Helper> {
  return roles.includes('publisher') ? role(...roles) : { roles };
}

function role(...roles: Role[]): Helper {
  return { roles, pair: null, language: null, personId: null };
}

function skilled(roles: Role[], from: Language, to: Language): Helper {
  return { ...role(...roles), pair: { from, to } };
}
