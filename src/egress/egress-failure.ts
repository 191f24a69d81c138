import type { Refusal } from './target.js';

/** `busy`: the host takes nothing now, because enough goes there already or because it has asked for a pause. */
export type FailureCode = Refusal | 'busy' | 'dns' | 'connect' | 'tls' | 'timeout' | 'broken';

const REFUSALS: readonly FailureCode[] = [
  ...(['notAUrl', 'scheme', 'credentials', 'port', 'host', 'tooLong', 'address'] satisfies Refusal[]),
];

/** Why a request has no answer. */
export class EgressFailure extends Error {
  constructor(
    readonly code: FailureCode,
    options: { cause?: unknown } = {},
  ) {
    super(`No answer: ${code}`, options);
    this.name = 'EgressFailure';
  }

  /** Nothing was sent, and nothing would be the next time. */
  get isRefusal(): boolean {
    return REFUSALS.includes(this.code);
  }
}

/** What an error of a connection comes to. */
export function failureOf(error: unknown): EgressFailure {
  if (error instanceof EgressFailure) return error;
  return new EgressFailure(codeOf(error), { cause: error });
}

function codeOf(error: unknown): FailureCode {
  const { name = '', code = '' } = (error ?? {}) as { name?: string; code?: unknown };
  const known = String(code);
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(known)) return 'timeout';
  if (/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(known)) return 'connect';
  if (/TLS|SSL|CERT|SIGNATURE|SELF_SIGNED/.test(known)) return 'tls';
  return 'broken';
}
