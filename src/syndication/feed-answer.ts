import { LANGUAGES } from '../languages/languages.js';
import { feedPath, type FeedFormat, type FeedScope } from '../publications/addresses.js';
import type { Answer, Depends } from '../publications/answers/answer.js';
import { SERIALISERS } from './feed-formats.js';
import type { NoFeed, RenderedFeed } from './feed-reader.service.js';
import type { Publisher } from './publisher.js';

const PLAIN = 'text/plain; charset=utf-8';

/** How long readers and caches take a feed for fresh, and use it while they fetch it again. */
export const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=600';

/** What is said at the address of a feed (RFC 9110, W3C WebSub section 4). */
export function feedAnswer(
  found: RenderedFeed | NoFeed,
  publisher: Publisher,
  { scope, format }: { scope: FeedScope; format: FeedFormat },
): Answer {
  const { publicUrl, language, hubs } = publisher;
  const languages = SERIALISERS[format].hasSiblings ? LANGUAGES : [language];
  if ('because' in found) return { ...refusal(found, publisher, format), depends: { languages } };
  const self = `<${publicUrl}${feedPath(language, scope, format)}>; rel="self"`;
  const link = [self, ...hubs.map((hub) => `<${hub}>; rel="hub"`)].join(', ');
  const headers = { 'cache-control': CACHE_CONTROL, link };
  const depends: Depends = { languages, ...(found.kind && { kind: found.kind }) };
  return {
    ...{ status: 200, type: found.type, body: found.body, headers, depends },
    ...(found.lastModified && { lastModified: found.lastModified }),
  };
}

function refusal(reason: NoFeed, { publicUrl, language, t }: Publisher, format: FeedFormat): Omit<Answer, 'depends'> {
  const headers = { 'cache-control': 'public, max-age=60', 'content-language': language };
  switch (reason.because) {
    case 'unknown':
      return { status: 404, type: PLAIN, body: `${t('feeds:unknown')}\n`, headers };
    case 'gone':
      return { status: 410, type: PLAIN, body: `${t('feeds:gone')}\n`, headers };
    case 'moved': {
      const location = `${publicUrl}${feedPath(language, reason.scope, format)}`;
      return { status: 308, type: PLAIN, body: `${location}\n`, headers: { ...headers, location } };
    }
  }
}
