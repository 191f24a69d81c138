import { toAlmatyIso } from '../languages/almaty-time.js';
import type { Language } from '../languages/languages.js';
import { withinLimits } from './sitemap.js';
import { element, textElement, type Xml } from './xml.js';

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
};
/** Of Google's news sitemaps. */
export const LONGEST_NEWS_SITEMAP = 1000;
export const NEWS_PERIOD_MS = 48 * 60 * 60 * 1000;

export interface NewsChannel {
  /** The publication by its name. */
  name: string;
  language: Language;
}

export interface NewsItem {
  url: string;
  title: string;
  publishedAt: Date;
  withdrawn: boolean;
}

/** Google's news sitemap: what was published in the two days before `now` and still is, at most 1,000, newest first. */
export function renderNewsSitemap(channel: NewsChannel, items: readonly NewsItem[], now: Date): string {
  const since = now.getTime() - NEWS_PERIOD_MS;
  const news = items
    .filter(({ publishedAt, withdrawn }) => !withdrawn && publishedAt.getTime() > since)
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
    .slice(0, LONGEST_NEWS_SITEMAP);
  return withinLimits(news, element('urlset', NAMESPACES, ...news.map((item) => writeNews(item, channel))));
}

function writeNews({ url, title, publishedAt }: NewsItem, { name, language }: NewsChannel): Xml {
  return element(
    'url',
    {},
    textElement('loc', url),
    element(
      'news:news',
      {},
      element('news:publication', {}, textElement('news:name', name), textElement('news:language', language)),
      textElement('news:publication_date', toAlmatyIso(publishedAt)),
      textElement('news:title', title),
    ),
  );
}
