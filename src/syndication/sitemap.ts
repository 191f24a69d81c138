import { toAlmatyIso } from '../languages/almaty-time.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { element, optional, textElement, xmlDocument, type Xml } from './xml.js';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';
const MOST_ADDRESSES = 50_000;
// 50 MiB without compression.
const MOST_BYTES = 52_428_800;

/** An address that search engines should know; absolute. */
export interface SitemapEntry {
  url: string;
  updatedAt?: Date | undefined;
}

/** A page, with all its languages: each says the same of the others and of itself. */
export interface SitemapPage extends SitemapEntry {
  versions: { language: Language; url: string }[];
}

/** A sitemap index of sitemaps.org. @throws RangeError when it has more than 50,000 sitemaps or 50 MiB */
export function renderSitemapIndex(sitemaps: readonly SitemapEntry[]): string {
  return withinLimits(
    sitemaps,
    element('sitemapindex', { xmlns: SITEMAP }, ...sitemaps.map((entry) => element('sitemap', {}, ...located(entry)))),
  );
}

/**
 * A sitemap of sitemaps.org with Google's hreflang links; who speaks none of its languages is sent to the first that
 * the page has. @throws RangeError when it has more than 50,000 addresses or 50 MiB
 */
export function renderSitemap(pages: readonly SitemapPage[]): string {
  return withinLimits(
    pages,
    element(
      'urlset',
      { xmlns: SITEMAP, 'xmlns:xhtml': XHTML },
      ...pages.map((page) => element('url', {}, ...located(page), ...versionLinks(page))),
    ),
  );
}

export function withinLimits(entries: readonly unknown[], root: Xml): string {
  const text = xmlDocument(root);
  if (entries.length > MOST_ADDRESSES || Buffer.byteLength(text) > MOST_BYTES)
    throw new RangeError(`A sitemap of ${entries.length} addresses and ${Buffer.byteLength(text)} bytes is too large`);
  return text;
}

function located({ url, updatedAt }: SitemapEntry): (Xml | undefined)[] {
  return [textElement('loc', url), optional(updatedAt, (date) => textElement('lastmod', toAlmatyIso(date)))];
}

function versionLinks({ versions }: SitemapPage): Xml[] {
  const inOrder = LANGUAGES.flatMap((language) => versions.filter((version) => version.language === language));
  const links = inOrder.map(({ language, url }) => versionLink(language, url));
  return [...links, ...inOrder.slice(0, 1).map(({ url }) => versionLink('x-default', url))];
}

function versionLink(hreflang: string, href: string): Xml {
  return element('xhtml:link', { rel: 'alternate', hreflang, href });
}
