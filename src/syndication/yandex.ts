import { rfc822 } from '../languages/almaty-time.js';
import type { FeedChannel, FeedItem } from './feed.js';
import { fitting, fullText, measuredMedia } from './feed-limits.js';
import { htmlAsText } from './html-as-text.js';
import { tablesAsRows } from './tables-as-rows.js';
import { writtenOnce } from './written-items.js';
import { element, htmlElement, optional, textAsHtml, textElement, Xml, xmlDocument } from './xml.js';

const NAMESPACES = {
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:yandex': 'http://news.yandex.ru',
};
/** Of what Dzen takes for new. */
export const YANDEX_PERIOD_MS = 3 * 24 * 60 * 60 * 1000;

/**
 * RSS 2.0 as Yandex (Webmaster, “Latest and most important news”) and Dzen (“Разметка и подключение ленты RSS”) take
 * it: what was published in the three days before `now`, with the whole text as plain text and as HTML, no older items
 * and nothing that was withdrawn.
 * @throws RangeError for an invalid date
 */
export function renderYandex(channel: FeedChannel, items: readonly FeedItem[], now: Date): string {
  const since = now.getTime() - YANDEX_PERIOD_MS;
  const fresh = items.filter(({ publishedAt, withdrawn }) => !withdrawn && publishedAt.getTime() > since);
  const overhead = Buffer.byteLength(writeFeed(channel, []));
  return writeFeed(
    channel,
    fitting(fresh, (item) => writeOnce(item, channel), overhead).map(({ text }) => new Xml(text)),
  );
}

const writeOnce = writtenOnce((item) => writeItem(item).text);

function writeFeed({ title, link, description, language, image }: FeedChannel, written: Xml[]): string {
  const logo = optional(image, ({ url }) => textElement('yandex:logo', url));
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', ...NAMESPACES },
      element(
        'channel',
        {},
        textElement('title', title),
        textElement('link', link),
        textElement('description', description),
        textElement('language', language),
        logo,
        ...written,
      ),
    ),
  );
}

function writeItem(item: FeedItem): Xml {
  return element(
    'item',
    {},
    textElement('title', item.title),
    textElement('link', item.url),
    // The same page serves small screens.
    textElement('pdalink', item.url),
    textElement('guid', item.guid, { isPermaLink: 'false' }),
    textElement('pubDate', rfc822(item.publishedAt)),
    textElement('author', item.creator),
    ...item.categories.map(({ name }) => textElement('category', name)),
    textElement('media:rating', 'nonadult', { scheme: 'urn:simple' }),
    htmlElement('description', textAsHtml(item.description)),
    ...measuredMedia(item).map(({ url, type, length }) => element('enclosure', { url, type, length })),
    textElement('yandex:genre', 'message'),
    optional(fullText(item), (html) => textElement('yandex:full-text', htmlAsText(html))),
    optional(fullText(item), (html) => htmlElement('content:encoded', tablesAsRows(html))),
  );
}
