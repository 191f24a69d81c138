import {
  archivePath,
  feedPath,
  frontPath,
  sectionPath,
  publicationPath,
  type FeedFormat,
  type FeedScope,
} from '../publications/addresses.js';
import { almatyMonth } from './almaty-month.js';
import type { FeedChannel, FeedItem } from './feed.js';
import { rightsOf, type Publisher } from './publisher.js';

// What readers are asked to wait. They can ask more often: mostly they are told that nothing has changed.
const TTL_MINUTES = 30;

/** What a feed follows, with the name of the section or official in the language of the feed. */
export type NamedScope = FeedScope & { name?: string };

/** What the feed of a scope says about itself. */
export function feedChannel(publisher: Publisher, scope: NamedScope, format: FeedFormat): FeedChannel {
  const { publicUrl, siteName, language, hubs } = publisher;
  return {
    ...titlesOf(publisher, scope),
    // The Atom feed's for all: it is the format that wants one.
    id: `${publicUrl}${feedPath(language, scope, 'atom')}`,
    link: `${publicUrl}${followedPath(publisher, scope)}`,
    language,
    selfUrl: `${publicUrl}${feedPath(language, scope, format)}`,
    author: { name: siteName, url: `${publicUrl}${frontPath(language)}` },
    rights: rightsOf(publisher),
    generator: 'Jarshy',
    ttlMinutes: TTL_MINUTES,
    categoryDomain: `${publicUrl}${frontPath(language)}/sections`,
    hubs,
  };
}

/** Where the feed of everything goes on. */
export function newestArchive({ publicUrl, language }: Publisher, items: readonly FeedItem[]): string | undefined {
  if (items.length === 0) return undefined;
  const newest = new Date(Math.max(...items.map(({ publishedAt }) => publishedAt.getTime())));
  return `${publicUrl}${archivePath(language, almatyMonth(newest))}`;
}

export function titlesOf({ publicUrl, siteName, t }: Publisher, scope: NamedScope) {
  const params = { siteName, host: new URL(publicUrl).host, name: scope.name ?? '' };
  if (scope.of === 'all') return { title: t('feeds:title', params), description: t('feeds:description', params) };
  return { title: t(`feeds:of.${scope.of}.title`, params), description: t(`feeds:of.${scope.of}.description`, params) };
}

export function followedPath({ language }: Publisher, scope: FeedScope): string {
  switch (scope.of) {
    case 'section':
      return sectionPath(language, scope.slug);
    case 'official':
      return publicationPath({ language, kind: 'official', slug: scope.slug });
    case 'all':
      return frontPath(language);
    case 'appointments':
      return `${frontPath(language)}/officials`;
  }
}
