import type { IncomingHttpHeaders } from 'node:http';
import { entityTag, isUnchanged } from '../publications/conditional.js';
import { acceptsGzip } from './accepts-gzip.js';
import type { RenderedFeed } from './feed-renderer.service.js';

/** A whole answer, made before anyone asks. */
export interface ReadyAnswer {
  status: 200 | 304;
  headers: Readonly<Record<string, string>>;
  body: Buffer | undefined;
}

/** A representation of a feed (RFC 9110 section 3.2), with every answer to a request for it. */
interface Representation {
  etag: string;
  found: ReadyAnswer;
  /** Without Last-Modified. */
  undated: ReadyAnswer;
  unchanged: ReadyAnswer;
}

export interface ReadyFeed {
  version: number;
  /** ms */
  lastModified: number;
  plain: Representation;
  gzip: Representation;
}

const CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=600';

/** `url` is what the feed calls itself. */
export function readyFeed(feed: RenderedFeed, url: string): ReadyFeed {
  const always = {
    'cache-control': CACHE_CONTROL,
    vary: 'Accept-Encoding',
    link: `<${url}>; rel="self"`,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag, Link',
  };
  const represent = (body: Buffer, etag: string, encoding: Record<string, string>): Representation => {
    const undated = { ...always, etag, 'content-type': feed.contentType, ...encoding };
    const dated = { ...undated, 'last-modified': feed.lastModified.toUTCString() };
    return {
      etag,
      found: { status: 200, headers: dated, body },
      undated: { status: 200, headers: undated, body },
      unchanged: { status: 304, headers: { ...always, etag }, body: undefined },
    };
  };
  return {
    version: feed.version,
    lastModified: feed.lastModified.getTime(),
    plain: represent(feed.body, feed.etag, {}),
    gzip: represent(feed.gzip, entityTag(feed.body, '-gzip'), { 'content-encoding': 'gzip' }),
  };
}

/** Chooses the answer to a GET or HEAD with these headers. */
export function answerFeed(feed: ReadyFeed, headers: IncomingHttpHeaders, now = Date.now()): ReadyAnswer {
  const { etag, found, undated, unchanged } = acceptsGzip(headers['accept-encoding']) ? feed.gzip : feed.plain;
  if (isUnchanged(headers, etag, feed.lastModified)) return unchanged;
  // Many changes in a row move the date ahead of the clock, where HTTP must not tell it (RFC 9110 section 8.8.2.1).
  return now < feed.lastModified ? undated : found;
}
