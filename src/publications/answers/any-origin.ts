import type { FastifyInstance } from 'fastify';

/** Lets the scripts of any site read an answer, also when it is a refusal. */
export const ANY_ORIGIN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link',
};

const PREFLIGHT = {
  ...ANY_ORIGIN,
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': 'If-None-Match, If-Modified-Since, X-Request-Id',
  'access-control-max-age': '86400',
};

/** Answers browsers that ask beforehand whether a script may send a request with such headers (Fetch section 3.3). */
export function allowAnyOrigin(fastify: FastifyInstance, url: string): void {
  fastify.options(url, (_request, reply) => void reply.code(204).headers(PREFLIGHT).send());
}
