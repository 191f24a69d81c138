import type { Actor } from '../accounts/actor.js';
import type { Reason } from '../common/problem.js';
import type { State } from '../documents/variant.entity.js';
import type { VariantFacts } from './facts.js';
import * as guard from './guards.js';
import type { ActionInput, Guard } from './guards.js';

interface Transition {
  from: { source: readonly State[]; target: readonly State[] };
  /** Null: the state stays as it is. */
  to: { source: State; target: State } | ((facts: VariantFacts) => State) | null;
  /** Who may do it at all. Null: nobody; Jarshy itself does it. */
  who: Guard | null;
  guards: readonly Guard[];
  /** Guards over what comes along with the action; they do not decide whether it is offered. */
  input?: readonly Guard[];
}

const ANY: readonly State[] = ['draft', 'translation', 'review', 'approved', 'published', 'withdrawn'];
const NONE: readonly State[] = [];
const both = (states: readonly State[]) => ({ source: states, target: states });
const always = (state: State) => ({ source: state, target: state });
const writing = { source: ['draft'], target: ['translation'] } as const;
const backToWriting = { source: 'draft', target: 'translation' } as const;
const working = { source: ['draft', 'review'], target: ['translation', 'review'] } as const;

const holdingAsItStands = [
  guard.languageIsWanted,
  guard.notClaimedByOther,
  guard.isLive,
  guard.isBehind,
  guard.translatesCurrentSource,
  guard.notOwnCorrection,
];

/** The one table by which a variant changes its state, and by which the console knows which buttons to show. */
export const TRANSITIONS = {
  /** The source was submitted: a target becomes work to do. */
  open: { from: { source: NONE, target: ['draft'] }, to: always('translation'), who: null, guards: [] },
  /** The source changed under a target that was already on its way, or an import brought another text of the source. */
  outdate: {
    from: both(['review', 'approved', 'published']),
    to: backToWriting,
    who: null,
    guards: [],
  },
  edit: { from: writing, to: null, who: guard.isWriter, guards: [guard.languageIsWanted, guard.notClaimedByOther] },
  claim: {
    from: working,
    to: null,
    who: guard.isWorkerOfStage,
    guards: [guard.languageIsWanted, guard.notClaimedByOther, guard.notOwnWorkInReview],
  },
  unclaim: {
    from: working,
    to: null,
    who: guard.isWorkerOfStageOrPublisher,
    guards: [guard.claimedByActorOrPublisher],
  },
  submit: {
    from: writing,
    to: always('review'),
    who: guard.isWriter,
    guards: [
      guard.languageIsWanted,
      guard.notClaimedByOther,
      guard.hasText,
      guard.everySegmentTranslated,
      guard.reviewChangesAnswered,
      guard.translatesCurrentSource,
    ],
  },
  /** Segment by segment: accept, change, reject. */
  review: {
    from: { source: NONE, target: ['review'] },
    to: null,
    who: guard.isReviewer,
    guards: [guard.languageIsWanted, guard.notClaimedByOther],
  },
  requestChanges: {
    from: both(['review', 'approved']),
    to: backToWriting,
    who: guard.isReviewerOrPublisher,
    guards: [guard.languageIsWanted, guard.notClaimedByOther],
    input: [guard.remarkGiven],
  },
  approve: {
    from: both(['review']),
    to: always('approved'),
    who: guard.isReviewer,
    guards: [
      guard.languageIsWanted,
      guard.notOwnWork,
      guard.notClaimedByOther,
      guard.noSegmentRejected,
      guard.noBlockingFindings,
      guard.sourceIsApproved,
      guard.translatesCurrentSource,
      guard.slugIsFree,
      guard.correctionIsNoted,
    ],
  },
  release: {
    from: both(['approved']),
    to: always('published'),
    who: guard.needsRole('publisher'),
    guards: [
      guard.embargoIsOver,
      guard.languageIsWanted,
      guard.sourceIsApproved,
      guard.translatesCurrentSource,
      guard.slugIsFree,
      guard.correctionIsNoted,
    ],
  },
  /** Breaking the glass: without the second pair of eyes, which then has to come after. */
  override: {
    from: both(['review', 'approved']),
    to: always('published'),
    who: guard.needsRole('publisher'),
    guards: [
      guard.embargoIsOver,
      guard.languageIsWanted,
      guard.hasText,
      guard.everySegmentTranslated,
      guard.noBlockingFindings,
      guard.translatesCurrentSource,
      guard.slugIsFree,
      guard.correctionIsNoted,
    ],
    input: [guard.reasonGiven],
  },
  revise: {
    from: both(['published', 'withdrawn']),
    to: backToWriting,
    who: guard.isWriterOrPublisher,
    guards: [guard.languageIsWanted],
  },
  /** Says otherwise how what is worked on differs from what is public. */
  describeChange: {
    from: working,
    to: null,
    who: guard.isWriterOrPublisher,
    guards: [guard.languageIsWanted, guard.hasBeenPublic],
  },
  /** The source changed, and what is public of a target holds all the same. */
  stillAccurate: {
    from: { source: NONE, target: ['translation'] },
    to: always('published'),
    who: guard.isTranslatorOrReviewer,
    guards: holdingAsItStands,
    input: [guard.editsMayStay],
  },
  /** The source changed in what this language does not tell, such as a telephone number for callers from one country. */
  notApplicable: {
    from: { source: NONE, target: ['translation'] },
    to: always('published'),
    who: guard.isTranslatorOrReviewer,
    guards: holdingAsItStands,
    input: [guard.editsMayStay, guard.reasonGiven],
  },
  /** Possible in every state, because what is live is independent of the working revision. */
  withdraw: {
    from: both(ANY),
    to: always('withdrawn'),
    who: guard.needsRole('publisher'),
    guards: [guard.isLive],
    input: [guard.reasonGiven],
  },
  /** Says otherwise to the public why a text is gone. */
  amendWithdrawal: {
    from: both(ANY),
    to: null,
    who: guard.needsRole('publisher'),
    guards: [guard.isWithdrawn],
    input: [guard.reasonGiven],
  },
  /** The public gets back what it had; what has been worked on meanwhile stays work. */
  reinstate: {
    from: both(ANY),
    to: stateOnceReinstated,
    who: guard.needsRole('publisher'),
    guards: [guard.isWithdrawn, guard.embargoIsOver, guard.languageIsWanted],
    input: [guard.reasonGiven],
  },
} satisfies Record<string, Transition>;

export type Action = keyof typeof TRANSITIONS;
export const ACTIONS = Object.keys(TRANSITIONS) as Action[];

export interface Refusal {
  /** The actor may not do this at all; the other reasons may pass with time. */
  forbidden: boolean;
  reasons: Reason[];
}

/** Every reason why `actor` may not do this now; null when nothing stands against it. */
export function refusal(action: Action, facts: VariantFacts, actor: Actor, input: ActionInput): Refusal | null {
  const { guards, input: inputGuards = [] }: Transition = TRANSITIONS[action];
  const who = notAllowed(action, facts, actor, input);
  const checks = [...guards, ...inputGuards].flatMap((guardOf) => guardOf(facts, actor, input));
  const reasons = [...who, ...wrongState(action, facts), ...checks];
  return reasons.length === 0 ? null : { forbidden: who.length > 0, reasons };
}

/** What `actor` could do with the variant as it stands, given the remark or reason that it asks for. */
export function allowedActions(facts: VariantFacts, actor: Actor): Action[] {
  const input = { remark: '…', reason: '…', leaveEdits: true };
  return ACTIONS.filter((action) => refusal(action, facts, actor, input) === null);
}

export function stateAfter(action: Action, facts: VariantFacts): State {
  const { to }: Transition = TRANSITIONS[action];
  if (typeof to === 'function') return to(facts);
  return to ? to[facts.isSource ? 'source' : 'target'] : facts.state;
}

/** A withdrawal breaks off the work on a new revision, which is then taken up again; so is what the source did meanwhile. */
function stateOnceReinstated({ state, isSource, revisedSinceRelease, behindFrom }: VariantFacts): State {
  if (state !== 'withdrawn') return state;
  return revisedSinceRelease || behindFrom !== null ? backToWriting[isSource ? 'source' : 'target'] : 'published';
}

function notAllowed(action: Action, facts: VariantFacts, actor: Actor, input: ActionInput): Reason[] {
  // Jarshy acts on a person's standing order or on a change of the source; the guards hold for it all the same.
  if (actor.id === null) return [];
  const { who }: Transition = TRANSITIONS[action];
  return who === null ? [{ code: 'workflow.not_for_people' }] : who(facts, actor, input);
}

function wrongState(action: Action, { isSource, state }: VariantFacts): Reason[] {
  const { from }: Transition = TRANSITIONS[action];
  const states = from[isSource ? 'source' : 'target'];
  return states.includes(state) ? [] : [{ code: 'workflow.wrong_state', params: { action, state, states } }];
}
