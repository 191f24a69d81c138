import Negotiator from 'negotiator';

// Readers send a handful of different headers, and to read one costs more than all the rest of an answer.
const MOST_KNOWN = 100;
const known = new Map<string, boolean>();

/** Whether an Accept-Encoding header (RFC 9110 section 12.5.3) prefers gzip to no encoding. */
export function acceptsGzip(acceptEncoding: string | undefined): boolean {
  if (acceptEncoding === undefined) return false;
  return known.get(acceptEncoding) ?? remember(acceptEncoding, prefersGzip(acceptEncoding));
}

function remember(acceptEncoding: string, answer: boolean): boolean {
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(acceptEncoding, answer);
  return answer;
}

function prefersGzip(acceptEncoding: string): boolean {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
  return negotiator.encoding(['gzip', 'identity']) === 'gzip';
}
