/** What the server has, and the version by which a change is let through. */
export interface Saved<Value> {
  value: Value;
  version: number;
}

/** Why a change has not been taken. */
export type Setback<Value> =
  | { kind: 'offline' }
  /** Somebody else has changed it since. */
  | { kind: 'conflict'; theirs: Saved<Value> }
  /** It stays so until something else is typed. */
  | { kind: 'refused' };

export type DraftPhase = 'clean' | 'unsaved' | 'saving' | Setback<unknown>['kind'];

/** A text that is being typed. Immutable: every event gives another. Times are milliseconds of the epoch. */
export interface Draft<Value> {
  phase: DraftPhase;
  value: Value;
  base: Saved<Value>;
  /** What is on its way to the server. */
  sending?: Value;
  savedAt?: number;
  theirs?: Saved<Value>;
}

export type DraftEvent<Value> =
  | { type: 'typed'; value: Value }
  | { type: 'sent' }
  | { type: 'saved'; saved: Saved<Value>; at: number }
  | { type: 'setBack'; setback: Setback<Value> }
  /** Read from the server, for whatever reason. */
  | { type: 'arrived'; saved: Saved<Value> }
  | { type: 'keptMine' }
  | { type: 'keptTheirs' };

export type Equal<Value> = (one: Value, other: Value) => boolean;

export function draftOf<Value>(base: Saved<Value>): Draft<Value> {
  return { phase: 'clean', value: base.value, base };
}

/**
 * What an event makes of a draft. It never gives up what was typed but by `keptTheirs`, and is `clean` only while the
 * server has the same.
 */
export function nextDraft<Value>(
  draft: Draft<Value>,
  event: DraftEvent<Value>,
  equal: Equal<Value> = Object.is,
): Draft<Value> {
  switch (event.type) {
    case 'typed':
      return typed(draft, event.value, equal);
    case 'sent':
      return isToBeSent(draft) ? { ...draft, phase: 'saving', sending: draft.value } : draft;
    case 'saved':
      return draft.phase === 'saving' ? saved(draft, event.saved, event.at, equal) : draft;
    case 'setBack':
      return draft.phase === 'saving' ? setBack(draft, event.setback, equal) : draft;
    case 'arrived':
      return arrived(draft, event.saved, equal);
    case 'keptMine':
      return draft.theirs ? settled(draft, draft.theirs, draft.value, equal) : draft;
    case 'keptTheirs':
      return draft.theirs ? settled(draft, draft.theirs, draft.theirs.value, equal) : draft;
  }
}

export function isToBeSent({ phase }: { phase: DraftPhase }): boolean {
  return phase === 'unsaved' || phase === 'offline';
}

/** Whether something is here that the server does not have. */
export function isAtRisk({ phase }: { phase: DraftPhase }): boolean {
  return phase !== 'clean';
}

function typed<Value>(draft: Draft<Value>, value: Value, equal: Equal<Value>): Draft<Value> {
  // What is on its way comes back first; a conflict is settled by a person.
  if (draft.phase === 'saving' || draft.phase === 'conflict') return { ...draft, value };
  return { ...draft, value, phase: equal(value, draft.base.value) ? 'clean' : 'unsaved' };
}

function saved<Value>(draft: Draft<Value>, base: Saved<Value>, at: number, equal: Equal<Value>): Draft<Value> {
  const { sending, ...rest } = draft;
  const typedSince = !equal(draft.value, sending as Value);
  // The server may have tidied up what it took; what means the same stays as it was typed.
  const value = typedSince || equal(draft.value, base.value) ? draft.value : base.value;
  return { ...rest, base, value, savedAt: at, phase: equal(value, base.value) ? 'clean' : 'unsaved' };
}

function setBack<Value>(draft: Draft<Value>, setback: Setback<Value>, equal: Equal<Value>): Draft<Value> {
  const { sending, ...rest } = draft;
  if (setback.kind === 'conflict') {
    // They wrote the same, or something else of it has changed than what is typed here.
    const agreed = [draft.value, draft.base.value].some((value) => equal(value, setback.theirs.value));
    if (agreed) return settled(rest, setback.theirs, draft.value, equal);
    return { ...rest, phase: 'conflict', theirs: setback.theirs };
  }
  // What has been typed since may be what is taken.
  const typedSince = setback.kind === 'refused' && !equal(draft.value, sending as Value);
  return { ...rest, phase: typedSince ? 'unsaved' : setback.kind };
}

function arrived<Value>(draft: Draft<Value>, base: Saved<Value>, equal: Equal<Value>): Draft<Value> {
  if (base.version < draft.base.version) return draft;
  if (draft.phase === 'clean')
    return { ...draft, base, value: equal(draft.value, base.value) ? draft.value : base.value };
  if (draft.phase === 'conflict') return { ...draft, theirs: base };
  // The same text under a later version: the rest of the variant has moved on.
  if (draft.phase !== 'saving' && equal(base.value, draft.base.value)) return { ...draft, base };
  return draft;
}

function settled<Value>(draft: Draft<Value>, base: Saved<Value>, value: Value, equal: Equal<Value>): Draft<Value> {
  const { theirs: _, ...rest } = draft;
  return { ...rest, base, value, phase: equal(value, base.value) ? 'clean' : 'unsaved' };
}
