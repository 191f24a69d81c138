import { Problem } from '../problem.js';

/** A strong entity tag (RFC 9110 section 8.8.3) of a row that counts its versions. */
export function etagOf({ version }: { version: number }): string {
  return `"${version}"`;
}

/**
 * Reads If-Match (RFC 9110 section 13.1.1). The answer compares a state with it.
 *
 * @throws Problem `http.precondition_required` (RFC 6585 section 3) when there is none.
 */
export function readIfMatch(header: string | undefined): (current: { version: number }) => boolean {
  if (!header?.trim()) throw new Problem(428, 'http.precondition_required');
  const tags = header.split(',').map((tag) => tag.trim());
  return (current) => tags.includes('*') || tags.includes(etagOf(current));
}

/** `current` is the state as the client would read it now, `sent` what it wanted to put in its place. */
export function stale(current: object, sent?: object): Problem {
  return new Problem(412, 'http.precondition_failed', { extra: { current, ...(sent && { sent }) } });
}
