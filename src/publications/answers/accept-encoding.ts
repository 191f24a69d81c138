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
  const qualities = qualitiesOf(acceptEncoding);
  const quality = (encoding: Encoding) => qualities.get(encoding) ?? qualities.get('*') ?? UNNAMED[encoding];
  const [best] = [...ENCODINGS].sort((a, b) => quality(b) - quality(a));
  return best !== undefined && quality(best) > 0 ? best : 'identity';
}

// No encoding at all is acceptable unless it is refused, but better is what the client names.
const UNNAMED: Record<Encoding, number> = { br: 0, gzip: 0, identity: Number.MIN_VALUE };

function qualitiesOf(acceptEncoding: string): Map<string, number> {
  const entries = acceptEncoding.toLowerCase().matchAll(/(?:^|,)\s*([\w*-]+)\s*(?:;\s*q=([\d.]+)\s*)?(?=,|$)/g);
  return new Map([...entries].map(([, name = '', q = '1']) => [name, Math.min(Number(q) || 0, 1)]));
}
