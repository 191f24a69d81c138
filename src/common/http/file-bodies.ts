import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problem.js';

const PLAIN = ['application/octet-stream', 'text/plain'];
const PLAIN_LIMIT = 5 * 1024 * 1024 + 1;

/** What other programs write. */
const FILES = [
  ...['text/csv', 'application/xml', 'text/xml', 'application/x-tbx'],
  ...['application/x-tmx+xml', 'application/xliff+xml', 'application/x-xliff+xml'],
];
const TAKES_FILES = /\/(xliff-)?imports$/;

/**
 * Files come as they are; what they hold is for the rooms to find out. Those of other programs may be large: only routes
 * that take files in get them, as streams, and whoever reads them sets the limit.
 */
export function acceptFiles(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    PLAIN,
    { parseAs: 'buffer', bodyLimit: PLAIN_LIMIT },
    (_: FastifyRequest, body: Buffer, done: (error: null, body: Buffer) => void) => done(null, body),
  );
  fastify.addContentTypeParser(FILES, (request, payload, done) => {
    if (TAKES_FILES.test(request.routeOptions.url ?? '')) done(null, payload);
    else done(new Problem(415, 'http.unsupported_media_type'));
  });
}

/** The body of a request as it comes in. @throws Problem 415 when it is no file */
export function fileIn(body: unknown): AsyncIterable<Uint8Array> {
  if (Buffer.isBuffer(body)) return oneChunk(body);
  if (isStream(body)) return body;
  throw new Problem(415, 'http.unsupported_media_type');
}

/** A file as a whole. @throws Problem 413 when it has more than `limit` bytes; 415 when it is none */
export async function wholeFileIn(body: unknown, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of fileIn(body)) {
    length += chunk.length;
    if (length > limit) throw new Problem(413, 'http.too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
