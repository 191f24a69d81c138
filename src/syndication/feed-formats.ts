import type { FeedFormat } from '../publications/addresses.js';
import { renderAtom } from './atom.js';
import type { FeedChannel, FeedItem } from './feed.js';
import { renderJsonFeed } from './json-feed.js';
import { renderRss } from './rss.js';

interface Serialiser {
  /** Media type. */
  type: string;
  render(channel: FeedChannel, items: readonly FeedItem[]): string;
  /** Whether it tells where the same is in other languages. */
  hasSiblings: boolean;
}

export const SERIALISERS: Record<FeedFormat, Serialiser> = {
  rss: { type: 'application/rss+xml; charset=utf-8', render: renderRss, hasSiblings: false },
  atom: { type: 'application/atom+xml; charset=utf-8', render: renderAtom, hasSiblings: true },
  json: { type: 'application/feed+json; charset=utf-8', render: renderJsonFeed, hasSiblings: true },
};
