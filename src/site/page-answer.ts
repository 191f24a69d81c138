import type { FastifyReply } from 'fastify';
import type { Answer, Depends } from '../publications/answers/answer.js';
import type { Language } from '../languages/languages.js';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.js';
import type { FoundPage } from './found-page.js';
import { linkHeader } from './link-header.js';
import { renderPage, type Page } from './page.js';

const TYPE = 'text/html; charset=utf-8';

// Asked about again: it may be given another way, or come back.
const MOVED = { 'cache-control': 'public, max-age=60' };

/** A page that is there. */
export function foundAnswer(page: Page, depends: Depends): Answer {
  const { headers, ...answer } = pageAnswer({ status: 200, language: page.language, page: renderPage(page) }, depends);
  const link = linkHeader(page);
  return { ...answer, headers: { ...headers, ...(link !== undefined && { link }) } };
}

/** A page as it is kept ready. */
export function pageAnswer({ status, language, page }: FoundPage, depends: Depends): Answer {
  return { status, type: TYPE, body: page, headers: pageHeaders(status, language), depends };
}

/** The way to another address, for good. */
export function movedAnswer(location: string, depends: Depends): Answer {
  return { status: 308, type: 'text/plain; charset=utf-8', body: '', headers: { location, ...MOVED }, depends };
}

/** Sends a page that is kept nowhere; `vary` names what of the request has chosen it. */
export function sendPage(reply: FastifyReply, { status, language, page }: FoundPage, vary?: string): void {
  // Accept-Encoding for proxies that compress.
  const varies = vary === undefined ? 'Accept-Encoding' : `Accept-Encoding, ${vary}`;
  void reply
    .status(status)
    .headers({ ...pageHeaders(status, language), vary: varies })
    .type(TYPE)
    .send(page);
}

function pageHeaders(status: number, language: Language): Record<string, string> {
  return {
    'content-language': language,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'cache-control': status === 200 ? 'public, max-age=60' : 'no-cache',
  };
}
