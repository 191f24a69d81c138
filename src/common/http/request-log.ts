import type { FastifyReply, FastifyRequest } from 'fastify';

const HEALTH_CHECKS = ['/healthz', '/readyz'];

/** One line per request; what asks every few seconds whether the process lives is no news. */
export function logRequest({ method, url, log }: FastifyRequest, { statusCode, elapsedTime }: FastifyReply): void {
  const level = HEALTH_CHECKS.includes(url) ? 'debug' : 'info';
  log[level]({ method, url, status: statusCode, ms: Math.round(elapsedTime) }, 'request');
}
