import Negotiator from 'negotiator';

/** In the order of our preference among those that a client likes as much. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

// Clients send a handful of different headers, and to read one costs more than all the rest of an answer.
const MOST_KNOWN = 100;
const known = new Map<string, Encoding>();

/** The encoding that an Accept-Encoding header (RFC 9110 section 12.5.3) likes best; without one there is none. */
export function preferredEncoding(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return 'identity';
  return known.get(acceptEncoding) ?? remember(acceptEncoding, negotiate(acceptEncoding));
}

function remember(acceptEncoding: string, encoding: Encoding): Encoding {
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(acceptEncoding, encoding);
  return encoding;
}

function negotiate(acceptEncoding: string): Encoding {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } });
  const encoding = negotiator.encoding([...ENCODINGS], { preferred: ['br', 'gzip'] });
  return ENCODINGS.find((candidate) => candidate === encoding) ?? 'identity';
}
