import type { Kind } from '../documents/kind.js';
import type { Language } from '../languages/languages.js';

const FOLDERS: Record<Kind, string> = { article: 'news', official: 'officials' };

interface Addressed {
  language: Language;
  kind: Kind;
  slug: string;
}

/** What a feed follows: everything of a language, a section with all below it, an official, or new profiles. */
export type FeedScope =
  { of: 'all' } | { of: 'section'; slug: string } | { of: 'official'; slug: string } | { of: 'appointments' };

/** How a feed is written: RSS 2.0, Atom (RFC 4287), JSON Feed 1.1. */
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

const FEED_FILES: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'feed.atom', json: 'feed.json' };

// Paths as they are asked for here, without a slash at the end; with the public URL before them they are absolute.

export function frontPath(language: Language): string {
  return `/${language}`;
}

export function feedPath(language: Language, scope: FeedScope = { of: 'all' }, format: FeedFormat = 'rss'): string {
  return `${scopePath(language, scope)}/${FEED_FILES[format]}`;
}

/** The page that says which feeds there are. */
export function feedsPath(language: Language): string {
  return `/${language}/feeds`;
}

export function folderPath(language: Language, kind: Kind): string {
  return `/${language}/${FOLDERS[kind]}`;
}

export function sectionPath(language: Language, slug: string): string {
  return `/${language}/sections/${encodeURIComponent(slug)}`;
}

export function publicationPath({ language, kind, slug }: Addressed): string {
  return `${folderPath(language, kind)}/${encodeURIComponent(slug)}`;
}

/** What feeds readers can subscribe to, as OPML. */
export function subscriptionsPath(language: Language): string {
  return `/${language}/feeds.opml`;
}

/**
 * Atom entries of a month (`2026-05`) in Almaty. A long month has numbered parts from its beginning on; its end is the
 * one without a number.
 */
export function archivePath(language: Language, month: string, part?: number): string {
  return `/${language}/archive/${month}${part === undefined ? '' : `-${part}`}.atom`;
}

/** The WebSub hub of this house. */
export const HUB_PATH = '/hub';

export const SITEMAP_INDEX_PATH = '/sitemap.xml';

/** Pages that were published in a month (`2026-05`) in Almaty; parts count from 1. */
export function sitemapPath(language: Language, month: string, part: number): string {
  return `/sitemaps/${language}-${month}-${part}.xml`;
}

/** The pages that are there whatever is published. */
export function standingSitemapPath(language: Language): string {
  return `/sitemaps/${language}.xml`;
}

export function newsSitemapPath(language: Language): string {
  return `/${language}/news-sitemap.xml`;
}

export function yandexPath(language: Language): string {
  return `/${language}/yandex.xml`;
}

export function ninjsPath(language: Language): string {
  return `/${language}/ninjs.json`;
}

/** The path as readers see it, where a proxy puts everything below a folder: `https://example.org/press`. */
export function publicPath(publicUrl: string, path: string): string {
  return new URL(publicUrl).pathname.replace(/\/$/, '') + path;
}

function scopePath(language: Language, scope: FeedScope): string {
  switch (scope.of) {
    case 'all':
      return frontPath(language);
    case 'section':
      return sectionPath(language, scope.slug);
    case 'official':
      return publicationPath({ language, kind: 'official', slug: scope.slug });
    case 'appointments':
      return `/${language}/appointments`;
  }
}
