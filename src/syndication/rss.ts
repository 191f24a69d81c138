import { rfc822, toAlmatyIso } from '../languages/almaty-time.js';
import type { Enclosure, FeedChannel, FeedItem } from './feed.js';
import { element, htmlElement, textAsHtml, textElement, xmlDocument, type Xml } from './xml.js';

const MOST_ITEMS = 60;
const MOST_BYTES = 2_000_000;
// One very long text must not push the others out of the feed.
const MOST_BYTES_OF_FULL_TEXT = 500_000;

const MINUTES_OF_A_DAY = 24 * 60;

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:sy': 'http://purl.org/rss/1.0/modules/syndication/',
};

/**
 * RSS 2.0 by the RSS Advisory Board's specification and best practices profile, newest first: at most 60 items and
 * 2,000,000 bytes of UTF-8, without the oldest items when there are more. The same input gives the same bytes.
 * @throws RangeError for an invalid date
 */
export function renderRss(channel: FeedChannel, items: FeedItem[]): string {
  const newest = [...items].sort(byNewest).slice(0, MOST_ITEMS);
  const written = newest.map((item) => writeItem(item, channel.categoryDomain));
  const room = MOST_BYTES - Buffer.byteLength(writeFeed(channel, newest, []));
  const count = countThatFits(written, room);
  return writeFeed(channel, newest.slice(0, count), written.slice(0, count));
}

function byNewest(a: FeedItem, b: FeedItem): number {
  return b.publishedAt.getTime() - a.publishedAt.getTime() || (a.guid < b.guid ? -1 : Number(a.guid > b.guid));
}

function countThatFits(written: Xml[], room: number): number {
  let count = 0;
  for (let left = room; count < written.length; count++) {
    left -= Buffer.byteLength(written[count]?.text ?? '');
    if (left < 0) break;
  }
  return count;
}

function writeFeed(channel: FeedChannel, items: FeedItem[], written: Xml[]): string {
  const children = [...describeChannel(channel, items), ...written];
  return xmlDocument(element('rss', { version: '2.0', ...NAMESPACES }, element('channel', {}, ...children)));
}

function describeChannel(channel: FeedChannel, items: FeedItem[]): (Xml | undefined)[] {
  return [
    textElement('title', channel.title),
    textElement('link', channel.link),
    textElement('description', channel.description),
    textElement('language', channel.language),
    textElement('copyright', channel.rights),
    lastBuildDate(items),
    textElement('docs', 'https://www.rssboard.org/rss-specification'),
    channel.generator === undefined ? undefined : textElement('generator', channel.generator),
    textElement('ttl', `${channel.ttlMinutes}`),
    textElement('sy:updatePeriod', 'daily'),
    textElement('sy:updateFrequency', `${Math.max(1, Math.round(MINUTES_OF_A_DAY / channel.ttlMinutes))}`),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: channel.selfUrl }),
  ];
}

// The time of the last change and not of the rendering, so that an unchanged feed keeps its bytes and its ETag.
function lastBuildDate(items: FeedItem[]): Xml | undefined {
  if (items.length === 0) return undefined;
  const latest = Math.max(...items.map((item) => item.updatedAt.getTime()));
  return textElement('lastBuildDate', rfc822(new Date(latest)));
}

function writeItem(item: FeedItem, categoryDomain: string | undefined): Xml {
  return element(
    'item',
    {},
    textElement('title', item.title),
    textElement('link', item.url),
    textElement('guid', item.guid, { isPermaLink: 'false' }),
    textElement('pubDate', rfc822(item.publishedAt)),
    textElement('atom:updated', toAlmatyIso(item.updatedAt)),
    textElement('dc:creator', item.creator),
    ...item.categories.map((category) => textElement('category', category, { domain: categoryDomain })),
    // The profile wants the summary before the full text.
    htmlElement('description', textAsHtml(item.description)),
    writeFullText(item.html),
    writeEnclosure(item.enclosure),
    textElement('dc:rights', item.rights),
  );
}

function writeFullText(html: string): Xml | undefined {
  const fullText = htmlElement('content:encoded', html);
  return Buffer.byteLength(fullText.text) > MOST_BYTES_OF_FULL_TEXT ? undefined : fullText;
}

// A length that is made up breaks players' progress and resumption; better no enclosure.
function writeEnclosure(enclosure: Enclosure | undefined): Xml | undefined {
  if (!enclosure || !Number.isSafeInteger(enclosure.length) || enclosure.length <= 0) return undefined;
  return element('enclosure', { url: enclosure.url, length: enclosure.length, type: enclosure.type });
}
