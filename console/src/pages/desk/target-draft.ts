import type { Schemas } from '../../api/client.js';

type Status = Schemas['Segment']['status'];

/** What a translator types: a text, and whether it is finished. */
export interface TargetDraft {
  text: string;
  finished: boolean;
}

export function isFinished(status: Status): boolean {
  return status === 'translated' || status === 'reviewed';
}

export function draftIn({ targetText, status }: { targetText: string; status: Status }): TargetDraft {
  return { text: targetText, finished: isFinished(status) };
}

/** The server cuts off the space around a text. */
export function isSameDraft(one: TargetDraft, other: TargetDraft): boolean {
  return one.text.trim() === other.text.trim() && one.finished === other.finished;
}

/** What a key makes of a draft: it is begun again, unless it says what was there before. */
export function typedUpon(before: TargetDraft, text: string): TargetDraft {
  return { text, finished: before.finished && text.trim() === before.text.trim() };
}
