import { rfc822, toAlmatyIso } from '../languages/almaty-time.js';
import { latestUpdate, type FeedChannel, type FeedItem, type MediaFile } from './feed.js';
import { fitting, fullText, measuredMedia } from './feed-limits.js';
import { writtenOnce, type ItemChannel } from './written-items.js';
import { element, htmlElement, optional, textAsHtml, textElement, Xml, xmlDocument } from './xml.js';

const MINUTES_OF_A_DAY = 24 * 60;

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:sy': 'http://purl.org/rss/1.0/modules/syndication/',
};

/**
 * RSS 2.0 by the RSS Advisory Board's specification and best practices profile, newest first and within the limits of
 * `fitting`. The same input gives the same bytes.
 * @throws RangeError for an invalid date
 */
export function renderRss(channel: FeedChannel, items: readonly FeedItem[]): string {
  const written = fitting(items, (item) => writeOnce(item, channel), Buffer.byteLength(writeFeed(channel, items, [])));
  return writeFeed(
    channel,
    written.map(({ item }) => item),
    written.map(({ text }) => new Xml(text)),
  );
}

function writeFeed(channel: FeedChannel, items: readonly FeedItem[], written: Xml[]): string {
  const children = [...describeChannel(channel, items), ...written];
  return xmlDocument(element('rss', { version: '2.0', ...NAMESPACES }, element('channel', {}, ...children)));
}

function describeChannel(channel: FeedChannel, items: readonly FeedItem[]): (Xml | undefined)[] {
  return [
    textElement('title', channel.title),
    textElement('link', channel.link),
    textElement('description', channel.description),
    textElement('language', channel.language),
    textElement('copyright', channel.rights),
    optional(latestUpdate(items), (date) => textElement('lastBuildDate', rfc822(date))),
    textElement('docs', 'https://www.rssboard.org/rss-specification'),
    optional(channel.generator, (generator) => textElement('generator', generator)),
    textElement('ttl', `${channel.ttlMinutes}`),
    textElement('sy:updatePeriod', 'daily'),
    textElement('sy:updateFrequency', `${Math.max(1, Math.round(MINUTES_OF_A_DAY / channel.ttlMinutes))}`),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: channel.selfUrl }),
    ...channel.hubs.map((href) => element('atom:link', { rel: 'hub', href })),
    writeImage(channel),
  ];
}

function writeImage({ image, link }: FeedChannel): Xml | undefined {
  return optional(image, ({ url, title }) =>
    element('image', {}, textElement('url', url), textElement('title', title), textElement('link', link)),
  );
}

const writeOnce = writtenOnce((item, channel) => writeItem(item, channel).text);

function writeItem(item: FeedItem, { categoryDomain }: ItemChannel): Xml {
  const [enclosure, ...more] = measuredMedia(item);
  return element(
    'item',
    {},
    textElement('title', item.title),
    textElement('link', item.url),
    textElement('guid', item.guid, { isPermaLink: 'false' }),
    textElement('pubDate', rfc822(item.publishedAt)),
    textElement('atom:updated', toAlmatyIso(item.updatedAt)),
    textElement('dc:creator', item.creator),
    ...item.categories.map(({ name }) => textElement('category', name, { domain: categoryDomain })),
    // The profile wants the summary before the full text.
    htmlElement('description', textAsHtml(item.description)),
    optional(fullText(item), (html) => htmlElement('content:encoded', html)),
    optional(enclosure, ({ url, length, type }) => element('enclosure', { url, length, type })),
    ...more.map(writeMedia),
    textElement('dc:rights', item.rights),
  );
}

// Most readers know of one enclosure an item; Media RSS says the others.
function writeMedia({ url, length, type }: MediaFile): Xml {
  return element('media:content', { url, fileSize: length, type });
}
