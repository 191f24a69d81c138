import { canTranslate, hasRole, knows, type Actor, type Role } from '../accounts/actor.js';

import type { Reason } from '../common/problem.js';
import type { VariantFacts } from './facts.js';

export interface ActionInput {
  /** What the reviewer wants changed. */
  remark?: string | undefined;
  /** Why a text is withdrawn. */
  reason?: string | undefined;
}

/** Says why something may not happen; null when it may. */
export type Guard = (facts: VariantFacts, actor: Actor, input: ActionInput) => Reason | null;

export function needsRole(...roles: Role[]): Guard {
  return (_, actor) =>
    roles.some((role) => hasRole(actor, role))
      ? null
      : { code: 'workflow.role_missing', params: { roles: roles.join(', ') } };
}

/** An author writes the source; a translator with the skill writes a target. */
export const isWriter: Guard = (facts, actor, input) =>
  facts.isSource ? needsRole('author')(facts, actor, input) : isTranslator(facts, actor, input);

export const isTranslator: Guard = (facts, actor, input) =>
  needsRole('translator')(facts, actor, input) ?? hasSkill(facts, actor);

export const isReviewer: Guard = (facts, actor, input) =>
  needsRole('reviewer')(facts, actor, input) ?? hasSkill(facts, actor);

/** Sending back needs no command of the language: a publisher may see that a date is wrong. */
export const isReviewerOrPublisher: Guard = (facts, actor, input) =>
  hasRole(actor, 'publisher') ? null : isReviewer(facts, actor, input);

export const isWorkerOfStage: Guard = (facts, actor, input) =>
  facts.state === 'review' ? isReviewer(facts, actor, input) : isWriter(facts, actor, input);

export const isWorkerOfStageOrPublisher: Guard = (facts, actor, input) =>
  hasRole(actor, 'publisher') ? null : isWorkerOfStage(facts, actor, input);

export const isWriterOrPublisher: Guard = (facts, actor, input) =>
  hasRole(actor, 'publisher') ? null : isWriter(facts, actor, input);

function hasSkill(facts: VariantFacts, actor: Actor): Reason | null {
  const { language, document } = facts;
  if (facts.isSource) {
    return knows(actor, language) ? null : { code: 'workflow.language_missing', params: { language } };
  }
  const from = document.sourceLanguage;
  return canTranslate(actor, from, language)
    ? null
    : { code: 'workflow.skill_missing', params: { from, to: language } };
}

/** Four eyes are two persons, whatever their roles. */
export const notOwnWork: Guard = (facts, actor) =>
  actor.id !== null && facts.authors.includes(actor.id) ? { code: 'workflow.own_work' } : null;

export const notOwnWorkInReview: Guard = (facts, actor, input) =>
  facts.state === 'review' ? notOwnWork(facts, actor, input) : null;

export const notClaimedByOther: Guard = ({ claim }, actor) =>
  claim && claim.personId !== actor.id
    ? { code: 'workflow.claimed_by_other', params: { name: claim.name, until: claim.expiresAt.toISOString() } }
    : null;

export const claimedByActorOrPublisher: Guard = (facts, actor, input) => {
  if (!facts.claim) return { code: 'workflow.not_claimed' };
  return hasRole(actor, 'publisher') ? null : notClaimedByOther(facts, actor, input);
};

export const hasText: Guard = ({ isSource, revisionId, sourceRevisionId }) =>
  (isSource ? revisionId : sourceRevisionId) ? null : { code: 'workflow.no_text' };

export const everySegmentTranslated: Guard = ({ isSource, segments }) => {
  const open = segments.untranslated + segments.prefilled + segments.draft + segments.needsRevision;
  return isSource || open === 0 ? null : { code: 'workflow.segments_open', params: { count: open } };
};

export const sourceIsApproved: Guard = ({ isSource, source }) =>
  isSource || source.state === 'approved' || source.state === 'published'
    ? null
    : { code: 'workflow.source_not_approved', params: { state: source.state } };

export const translatesCurrentSource: Guard = ({ isSource, sourceRevisionId, source }) =>
  isSource || sourceRevisionId === source.revisionId ? null : { code: 'workflow.source_changed' };

export const slugIsFree: Guard = ({ slug, slugTaken, language }) => {
  if (slug === null) return { code: 'workflow.slug_missing' };
  return slugTaken ? { code: 'workflow.slug_taken', params: { slug, language } } : null;
};

export const isLive: Guard = ({ live }) => (live ? null : { code: 'workflow.not_live' });

export const remarkGiven: Guard = (_, __, { remark }) => (remark?.trim() ? null : { code: 'workflow.remark_required' });

export const reasonGiven: Guard = (_, __, { reason }) => (reason?.trim() ? null : { code: 'workflow.reason_required' });
