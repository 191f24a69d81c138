/** One thing that is wrong. `code` is a key of the locale namespace `errors`. */
export interface Reason {
  code: string;
  params?: Record<string, unknown>;
  /** Where in the request: a JSON pointer into the body, or the name of a parameter. */
  pointer?: string;
}

interface ProblemDetails {
  params?: Record<string, unknown>;
  /** Every single reason, when there can be several at once. */
  reasons?: Reason[];
  /** Further members of the answer, such as the current state after a 412. */
  extra?: Record<string, unknown>;
  headers?: Record<string, string>;
}

/** An expected failure, told to the client as application/problem+json (RFC 9457) in its language. */
export class Problem extends Error {
  readonly params: Record<string, unknown>;
  readonly reasons: Reason[];
  readonly extra: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(
    readonly status: number,
    readonly code: string,
    details: ProblemDetails = {},
  ) {
    super(code);
    this.name = 'Problem';
    this.params = details.params ?? {};
    this.reasons = details.reasons ?? [];
    this.extra = details.extra ?? {};
    this.headers = details.headers ?? {};
  }
}

/** `what` is a key below `errors:not_found`. */
export function notFound(what: string): Problem {
  return new Problem(404, `not_found.${what}`);
}
