import { canTranslate, hasRole, knows, type Actor, type Role } from '../accounts/actor.js';
import type { Reason } from '../common/problem.js';
import type { Withdrawal } from '../publications/withdrawal.js';
import type { SaidChange } from './changes/change.js';
import { isLeftAlone, isWanted, type VariantFacts } from './facts.js';

export interface ActionInput {
  /** What the reviewer wants changed. */
  remark?: string | undefined;
  /** Why a text is withdrawn, or given back to the public: for the office itself. */
  reason?: string | undefined;
  /** What the public is told in the place of a withdrawn text. */
  withdrawal?: Withdrawal | undefined;
  /** What a text that is public is changed for. */
  change?: SaidChange | undefined;
  /** That what has been written anew may stay behind, for the next revision. */
  leaveEdits?: boolean | undefined;
  /** Fields of a source whose change does not change what they say, such as a typing mistake. */
  sameMeaning?: readonly string[] | undefined;
}

/** Says everything that stands against it; nothing when it may happen. */
export type Guard = (facts: VariantFacts, actor: Actor, input: ActionInput) => Reason[];

/** `roles` of the reason are names, not words: the messages translate them. */
export function needsRole(...roles: Role[]): Guard {
  return (_, actor) =>
    unless(
      roles.some((role) => hasRole(actor, role)),
      'workflow.role_missing',
      { roles },
    );
}

export const isWriter = writerOr();
export const isWriterOrPublisher = writerOr('publisher');
export const isReviewer = reviewerOr();
/** Sending back needs no command of the language: a publisher may see that a date is wrong. */
export const isReviewerOrPublisher = reviewerOr('publisher');

/** Whoever knows both languages may say that a translation holds. */
export const isTranslatorOrReviewer: Guard = (facts, actor, input) => [
  ...needsRole('translator', 'reviewer')(facts, actor, input),
  ...hasSkill(facts, actor),
];

export const isWorkerOfStage: Guard = (facts, actor, input) =>
  facts.state === 'review' ? isReviewer(facts, actor, input) : isWriter(facts, actor, input);

export const isWorkerOfStageOrPublisher: Guard = (facts, actor, input) =>
  facts.state === 'review' ? isReviewerOrPublisher(facts, actor, input) : isWriterOrPublisher(facts, actor, input);

/** An author writes the source; a translator with the skill writes a target. `others` need no skill. */
function writerOr(...others: Role[]): Guard {
  return (facts, actor, input) => {
    if (others.some((role) => hasRole(actor, role))) return [];
    if (facts.isSource) return needsRole('author', ...others)(facts, actor, input);
    return [...needsRole('translator', ...others)(facts, actor, input), ...hasSkill(facts, actor)];
  };
}

function reviewerOr(...others: Role[]): Guard {
  return (facts, actor, input) =>
    others.some((role) => hasRole(actor, role))
      ? []
      : [...needsRole('reviewer', ...others)(facts, actor, input), ...hasSkill(facts, actor)];
}

function hasSkill({ isSource, language, document }: VariantFacts, actor: Actor): Reason[] {
  if (isSource) return unless(knows(actor, language), 'workflow.language_missing', { language });
  const from = document.sourceLanguage;
  return unless(canTranslate(actor, from, language), 'workflow.skill_missing', { from, to: language });
}

/** Four eyes are two persons, whatever their roles; Jarshy itself has none. What readers are told of a correction counts. */
export const notOwnWork: Guard = ({ authors, changeKind, changeNotedBy }, { id }) =>
  unless(
    id !== null && !authors.includes(id) && !(changeKind === 'correction' && changeNotedBy === id),
    'workflow.own_work',
  );

/** Whoever wrote the correction of the source does not say alone that another language needs none. */
export const notOwnCorrection: Guard = ({ correctors }, { id }) =>
  unless(id === null || !correctors.includes(id), 'workflow.own_correction');

export const notOwnWorkInReview: Guard = (facts, actor, input) =>
  facts.state === 'review' ? notOwnWork(facts, actor, input) : [];

export const notClaimedByOther: Guard = ({ claim }, actor) =>
  unless(!claim || claim.personId === actor.id, 'workflow.claimed_by_other', {
    name: claim?.name,
    until: claim?.expiresAt.toISOString(),
  });

export const claimedByActorOrPublisher: Guard = (facts, actor, input) => {
  if (!facts.claim) return [{ code: 'workflow.not_claimed' }];
  return hasRole(actor, 'publisher') ? [] : notClaimedByOther(facts, actor, input);
};

/** Whoever asks, and however urgent it is: an embargo is lifted by those who may, and then is none. */
export const embargoIsOver: Guard = ({ document: { embargoed, embargoUntil } }) =>
  unless(!embargoed, 'release.embargoed', { until: embargoUntil?.toISOString() });

/** Nobody works on a language that was taken out of the document; what is public of it can be withdrawn. */
export const languageIsWanted: Guard = ({ document, language }) =>
  unless(isWanted(document, language), 'workflow.language_taken_out', { language });

export const hasText: Guard = ({ isSource, revisionId, sourceRevisionId }) =>
  unless((isSource ? revisionId : sourceRevisionId) !== null, 'workflow.no_text');

export const everySegmentTranslated: Guard = ({ isSource, segments }) => {
  const open = ['untranslated', 'prefilled', 'draft', 'needsRevision', 'rejected'] as const;
  const count = open.reduce((sum, status) => sum + segments[status], 0);
  return unless(isSource || count === 0, 'workflow.segments_open', { count });
};

/** What a reviewer changed comes back to the translator, who takes it over or changes it. */
export const reviewChangesAnswered: Guard = ({ changedInReview: count }) =>
  unless(count === 0, 'workflow.review_changes_open', { count });

export const noSegmentRejected: Guard = ({ segments: { rejected: count } }) =>
  unless(count === 0, 'workflow.segments_rejected', { count });

export const noBlockingFindings: Guard = ({ errors: count }) =>
  unless(count === 0, 'workflow.findings_open', { count });

export const sourceIsApproved: Guard = ({ isSource, live, source }) =>
  unless(
    isSource || source.state === 'approved' || source.state === 'published' || isLeftAlone({ live, source }),
    'workflow.source_not_approved',
    { state: source.state },
  );

export const translatesCurrentSource: Guard = ({ isSource, live, sourceRevisionId, source }) =>
  unless(
    isSource || sourceRevisionId === source.revisionId || isLeftAlone({ live, source }),
    'workflow.source_changed',
  );

export const slugIsFree: Guard = ({ slug, slugTaken, language }) => [
  ...unless(slug !== null, 'workflow.slug_missing'),
  ...unless(!slugTaken, 'workflow.slug_taken', { slug, language }),
];

export const isWithdrawn: Guard = ({ live, firstPublishedAt }) =>
  unless(!live && firstPublishedAt !== null, 'workflow.not_withdrawn');

export const isBehind: Guard = ({ behindFrom }) => unless(behindFrom !== null, 'workflow.not_behind');

/** Readers are told in their own language what was wrong; nobody reads what a withdrawn translation says until it follows. */
export const correctionIsNoted: Guard = ({ live, behindFrom, changeKind, changeNote, language }) =>
  unless(
    (!live && behindFrom !== null) || changeKind !== 'correction' || changeNote !== null,
    'workflow.correction_note_missing',
    { language },
  );

export const editsMayStay: Guard = ({ editedSince: count }, _, { leaveEdits = false }) =>
  unless(leaveEdits || count === 0, 'workflow.edits_pending', { count });

/** Also what is withdrawn: its readers had it. */
export const hasBeenPublic: Guard = ({ firstPublishedAt }) => unless(firstPublishedAt !== null, 'workflow.not_live');

export const isLive: Guard = ({ live }) => unless(live, 'workflow.not_live');

export const remarkGiven: Guard = (_, __, { remark }) => unless(Boolean(remark?.trim()), 'workflow.remark_required');

export const reasonGiven: Guard = (_, __, { reason }) => unless(Boolean(reason?.trim()), 'workflow.reason_required');

function unless(holds: boolean, code: string, params?: Record<string, unknown>): Reason[] {
  return holds ? [] : [{ code, ...(params && { params }) }];
}
