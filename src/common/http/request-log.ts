import type { FastifyReply, FastifyRequest } from 'fastify';

const HEALTH_CHECKS = ['/healthz', '/readyz'];
const PREVIEW = '/preview/';

/** One line per request; what asks every few seconds whether the process lives is no news. */
export function logRequest(request: FastifyRequest, { statusCode, elapsedTime }: FastifyReply): void {
  const { method, url, log } = request;
  const level = HEALTH_CHECKS.includes(url) ? 'debug' : 'info';
  log[level]({ method, url: loggedUrl(request), status: statusCode, ms: Math.round(elapsedTime) }, 'request');
}

/** A preview link opens a text that is not public to everyone who reads it, also here: its token is left out. */
function loggedUrl({ url, routeOptions }: Pick<FastifyRequest, 'url' | 'routeOptions'>): string {
  const isPreview = routeOptions.url?.startsWith(PREVIEW) || url.replace(/^\/+/, '/').startsWith(PREVIEW);
  return isPreview ? `${PREVIEW}…` : url;
}
