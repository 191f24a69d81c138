import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendCacheable } from '../publications/public-answer.js';
import type { FoundPage } from './found-page.js';
import { STYLE_SOURCE } from './style.js';

const TYPE = 'text/html; charset=utf-8';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_SOURCE}`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers with a page; with 304 to who has it already. `vary` names what of the request has chosen the page. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, language, page }: FoundPage,
  vary?: string,
): void {
  const headers = {
    'content-language': language,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'cache-control': status === 200 ? 'public, max-age=60' : 'no-cache',
    // For proxies that compress.
    vary: vary === undefined ? 'Accept-Encoding' : `Accept-Encoding, ${vary}`,
  };
  if (status === 200) sendCacheable(request, reply, { text: page, type: TYPE, headers });
  else void reply.status(status).headers(headers).type(TYPE).send(page);
}
