import type { Actor } from '../../accounts/actor.js';
import type { VariantFacts } from '../facts.js';
import type { ActionInput } from '../guards.js';
import type { Action } from '../transitions.js';
import { NO_CHANGE, strongerOf, type ChangeFacts, type ChangeKind, type SaidChange } from './change.js';
import { changeDue } from './change-due.js';

/** What a step makes of the change that a text is worked on for. */
export function changeAfter(
  action: Action,
  facts: VariantFacts,
  { change }: ActionInput,
  actor: Actor,
  now: Date,
): ChangeFacts {
  switch (action) {
    case 'revise':
      if (facts.live) return begun(change ?? { kind: 'update', note: null }, actor, now);
      return begunAgain(facts, change, actor, now);
    case 'outdate':
      return fallenBehind(facts, change?.kind ?? 'update', now);
    case 'release':
    case 'override':
    case 'stillAccurate':
    case 'notApplicable':
      return NO_CHANGE;
    default:
      return changeOf(facts);
  }
}

/** The source of a text that is public changed: it is to follow, for the gravest of what happened since. */
export function fallenBehind(facts: VariantFacts, kind: ChangeKind, now: Date): ChangeFacts {
  // One that is withdrawn may be given back to the public as it was, also while a new revision is on its way.
  if (facts.firstPublishedAt === null) return NO_CHANGE;
  const { changeDueAt: before } = facts;
  const due = changeDue(kind, now);
  return {
    ...changeOf(facts),
    changeKind: strongerOf(facts.changeKind, kind),
    changeDueAt: before && before < due ? before : due,
    behindFrom: facts.isSource ? null : (facts.behindFrom ?? facts.sourceRevisionId),
  };
}

/** After somebody said it otherwise. A new kind has its own time; the same words stay their author's. */
export function saidOtherwise(facts: VariantFacts, { kind, note }: SaidChange, actor: Actor, now: Date): ChangeFacts {
  const isNewNote = note !== facts.changeNote;
  return {
    changeKind: kind,
    changeNote: note,
    changeNotedBy: isNewNote ? authorOf(note, actor) : facts.changeNotedBy,
    changeDueAt: kind === facts.changeKind ? facts.changeDueAt : changeDue(kind, now),
    behindFrom: facts.behindFrom,
  };
}

/** What the event of a step tells of the change: its kind, and what became of a text that was behind its source. */
export function changeDetails(action: Action, before: ChangeFacts, after: ChangeFacts): Record<string, unknown> {
  switch (action) {
    case 'revise':
    case 'outdate':
      return after.changeKind === null ? {} : { change: said(after) };
    case 'release':
    case 'override':
      return {
        ...(before.changeKind !== null && { change: said(before) }),
        ...(before.behindFrom !== null && { outcome: 'updated' }),
      };
    case 'stillAccurate':
    case 'notApplicable':
      return { change: said(before), outcome: action };
    default:
      return {};
  }
}

const said = ({ changeKind: kind, changeNote: note }: ChangeFacts) => ({ kind, ...(note !== null && { note }) });

function begun({ kind, note }: SaidChange, actor: Actor, now: Date): ChangeFacts {
  return {
    ...{ changeKind: kind, changeNote: note, changeNotedBy: authorOf(note, actor) },
    ...{ changeDueAt: changeDue(kind, now), behindFrom: null },
  };
}

/**
 * Of a text that is not public. One that was withdrawn can be corrected: its readers had it. Otherwise it stays with what it
 * was changed for before, and what is behind stays behind: it may be given back to the public as it was after all.
 */
function begunAgain(facts: VariantFacts, change: SaidChange | undefined, actor: Actor, now: Date): ChangeFacts {
  if (facts.firstPublishedAt === null) return NO_CHANGE;
  if (change?.kind !== 'correction') return changeOf(facts);
  return { ...begun(change, actor, now), behindFrom: facts.behindFrom };
}

const authorOf = (note: string | null, { id }: Actor) => (note === null ? null : id);

function changeOf({ changeKind, changeNote, changeNotedBy, changeDueAt, behindFrom }: ChangeFacts): ChangeFacts {
  return { changeKind, changeNote, changeNotedBy, changeDueAt, behindFrom };
}
