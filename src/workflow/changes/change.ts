/** `minor`: the same, said better. `update`: the story goes on. `correction`: it was wrong. From the least to the most. */
export const CHANGE_KINDS = ['minor', 'update', 'correction'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How a person says what a text that is public is changed for. */
export interface SaidChange {
  kind: ChangeKind;
  /** In the language of the text. Readers are told it of a correction. */
  note: string | null;
}

/** How the working revision of a text that is public will differ from what the public reads. */
export interface ChangeFacts {
  /** Null: nothing is public, or nobody changes it. */
  changeKind: ChangeKind | null;
  changeNote: string | null;
  /** Whose words the note is. */
  changeNotedBy: string | null;
  /** When it should be out. */
  changeDueAt: Date | null;
  /** Of a target that fell behind: the revision of the source that what is public holds for. */
  behindFrom: string | null;
}

export const NO_CHANGE: ChangeFacts = {
  changeKind: null,
  changeNote: null,
  changeNotedBy: null,
  changeDueAt: null,
  behindFrom: null,
};

/** What the public is told of the text that takes the place of the one before. */
export function publicChange({
  changeKind: kind,
  changeNote: note,
}: ChangeFacts): { kind: 'minor' | 'update' } | { kind: 'correction'; note: string } {
  if (kind !== 'correction') return { kind: kind ?? 'update' };
  return note === null ? { kind: 'update' } : { kind, note };
}

/** A text that waits for a correction is not done with by a minor edit. */
export function strongerOf(one: ChangeKind | null, other: ChangeKind): ChangeKind {
  return one !== null && CHANGE_KINDS.indexOf(one) > CHANGE_KINDS.indexOf(other) ? one : other;
}
