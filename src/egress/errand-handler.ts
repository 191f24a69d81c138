export interface Errand {
  subject: string;
  /** Those before this one since it was asked for first. */
  attempts: number;
  /** When it was last asked for. */
  askedAt: Date;
}

/** `later`: how many ms from now it is to be tried again. */
export type ErrandOutcome = 'done' | { later: number };

/** Does the errands of one kind. One may be done twice: a process can end between the answer and the mark. */
export interface ErrandHandler {
  kind: string;
  /** How many a process does at once, so that there is room for other kinds however slow these are. */
  most?: number;
  /** @throws EgressFailure `busy`, which counts as no attempt; what else it throws is logged, and tried again */
  run(errand: Errand): Promise<ErrandOutcome>;
  /** Once an hour: throws away what is too old. */
  tidy?(): Promise<void>;
}
