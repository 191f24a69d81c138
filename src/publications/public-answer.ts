import type { FastifyReply, FastifyRequest } from 'fastify';
import { entityTag, isUnchanged } from './conditional.js';

interface Cacheable {
  text: string;
  /** Media type. */
  type: string;
  /** Those that a 304 repeats, such as Cache-Control and Vary. */
  headers: Record<string, string>;
}

/** Answers with the text, or with 304 to who has it already. */
export function sendCacheable(request: FastifyRequest, reply: FastifyReply, { text, type, headers }: Cacheable): void {
  const etag = entityTag(text);
  void reply.headers({ ...headers, etag });
  if (isUnchanged(request.headers, etag)) void reply.status(304).send();
  else void reply.status(200).type(type).send(text);
}
