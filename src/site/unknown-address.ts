import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/env.js';
import { isLanguage } from '../languages/languages.js';
import { negotiateLanguage } from '../languages/negotiation.js';
import { publicPath } from '../publications/addresses.js';
import { notFoundPage } from './found-page.js';
import { sendPage } from './page-answer.js';
import { firstSegment, withoutTrailingSlash } from './url-path.js';

/** Whether a page is the right answer: programs that use the API, or write, get application/problem+json. */
export function isForPages({ method, url }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && firstSegment(url) !== 'api';
}

/** Shows the way to the address without a slash at its end, or says that there is no page. */
export function answerUnknownAddress(request: FastifyRequest, reply: FastifyReply, config: Config): void {
  const address = withoutTrailingSlash(request.url);
  if (address === undefined) sendNotFoundPage(request, reply, config);
  else void reply.redirect(publicPath(config.publicUrl, address), 308);
}

/** In the language of the path; where it has none, in the reader's. */
export function sendNotFoundPage(request: FastifyRequest, reply: FastifyReply, config: Config): void {
  const ofPath = firstSegment(request.url);
  if (isLanguage(ofPath)) return sendPage(reply, notFoundPage(config, ofPath));
  const language = negotiateLanguage(request.headers['accept-language']);
  sendPage(reply, notFoundPage(config, language), 'Accept-Language');
}
