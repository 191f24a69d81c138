import type { Language } from '../languages/languages.js';
import { FEED_FORMATS, feedPath, type FeedFormat, type FeedScope } from '../publications/addresses.js';
import type { FeedLink } from './site.js';

/** What people call the formats. */
export const FORMAT_NAMES: Record<FeedFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' };

const TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The feeds of one scope, in the order in which readers should find them. */
export function feedLinks(publicUrl: string, language: Language, scope: FeedScope, title: string): FeedLink[] {
  return FEED_FORMATS.map((format) => ({
    ...{ language, type: TYPES[format], url: `${publicUrl}${feedPath(language, scope, format)}` },
    title: format === 'rss' ? title : `${title} (${FORMAT_NAMES[format]})`,
  }));
}
