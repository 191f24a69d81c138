/** Why there is no translation. The last four are ours, and nothing was sent. */
export const FAILURE_KINDS = [
  /** What the account may use up is used up. */
  'quota',
  /** Too many requests for now. */
  'rateLimit',
  'badKey',
  'unsupportedPair',
  /** The request itself is to blame. */
  'badRequest',
  /** Not reached, or an error on its side. */
  'unavailable',
  'timeout',
  /** The connection broke, or the answer ended in its middle. */
  'cutOff',
  /** An answer that is no translation of what was sent. */
  'badAnswer',
  /** Our own budget of the month is used up. */
  'budget',
  /** It failed again and again and is left alone for a while. */
  'circuitOpen',
  /** The text is too long for it, or has marks that it cannot keep. */
  'notTaken',
  /** The text is under an embargo, and the engine is outside the house. */
  'embargoed',
] as const;

export type FailureKind = (typeof FAILURE_KINDS)[number];

interface FailureDetails {
  /** How long the engine asks to be left alone. */
  retryAfterMs?: number | undefined;
  /** The HTTP status or the code of the connection's error; nothing of what the engine wrote, which may quote texts and keys. */
  sign?: string | number | undefined;
}

export class EngineFailure extends Error {
  readonly retryAfterMs: number | undefined;

  constructor(
    readonly kind: FailureKind,
    { retryAfterMs, sign }: FailureDetails = {},
  ) {
    super(sign === undefined ? kind : `${kind} (${sign})`);
    this.name = 'EngineFailure';
    this.retryAfterMs = retryAfterMs;
  }

  /** Nobody translated anything, so nobody counts the characters: otherwise the engine may, whatever came back. */
  get costsNothing(): boolean {
    return !['timeout', 'cutOff', 'badAnswer'].includes(this.kind);
  }
}
