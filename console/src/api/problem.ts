import type { components } from './schema.js';

export type ProblemBody = components['schemas']['Problem'];
export type Reason = NonNullable<ProblemBody['reasons']>[number];

/** The server could not be reached: nothing is known of what became of the request. */
export const UNREACHABLE = 'console.unreachable';

/** A refusal of the API (RFC 9457), worded by it in the language of the interface. `status` 0: no answer came. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly reasons: readonly Reason[];

  constructor(readonly body: ProblemBody) {
    super(body.title);
    this.name = 'ApiProblem';
    this.status = body.status;
    this.code = body.code;
    this.reasons = body.reasons ?? [];
  }

  /** After a 412: what is there now. */
  get current(): unknown {
    return this.body['current'];
  }

  get isUnreachable(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

export function unreachable(): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: '', status: 0, code: UNREACHABLE, requestId: '' });
}

/** What an answer that is no success tells; a proxy in between may answer without problem+json. */
export async function problemIn(response: Response): Promise<ApiProblem> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/problem+json')) return new ApiProblem((await response.json()) as ProblemBody);
  const { status, statusText } = response;
  return new ApiProblem({ type: 'about:blank', title: statusText, status, code: `http.${status}`, requestId: '' });
}
