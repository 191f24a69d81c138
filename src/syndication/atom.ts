import { toAlmatyIso } from '../languages/almaty-time.js';
import { deletedEntry } from './atom-tombstone.js';
import { latestUpdate, type FeedChannel, type FeedItem } from './feed.js';
import { fitting, fullText, measuredMedia } from './feed-limits.js';
import { writtenOnce, type ItemChannel } from './written-items.js';
import { element, htmlElement, optional, textElement, Xml, xmlDocument } from './xml.js';

export const ATOM_TYPE = 'application/atom+xml';

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
};

// Section 4.1.1 of RFC 4287 wants a date of every feed. One without entries has not changed since the beginning.
const NEVER = new Date(0);

/**
 * Atom (RFC 4287), newest first and within the limits of `fitting`; what was withdrawn is an entry that says so, and is
 * an `at:deleted-entry` (RFC 6721). The same input gives the same bytes.
 * @throws RangeError for an invalid date
 */
export function renderAtom(channel: FeedChannel, items: readonly FeedItem[]): string {
  const links = [optional(channel.archiveUrl, (href) => feedLink('prev-archive', href))];
  const overhead = Buffer.byteLength(atomDocument(channel, items, links));
  const written = fitting(items, (item) => writeOnce(item, channel), overhead);
  return atomDocument(
    channel,
    written.map(({ item }) => item),
    [...links, ...written.map(({ text }) => new Xml(text))],
  );
}

/** A feed document about `items` that holds `children`. */
export function atomDocument(
  channel: FeedChannel,
  items: readonly FeedItem[],
  children: readonly (Xml | undefined)[],
): string {
  const root = { ...NAMESPACES, 'xml:lang': channel.language };
  return xmlDocument(element('feed', root, ...describeFeed(channel, items), ...children));
}

export function feedLink(rel: string, href: string): Xml {
  return element('link', { rel, type: ATOM_TYPE, href });
}

function describeFeed(channel: FeedChannel, items: readonly FeedItem[]): (Xml | undefined)[] {
  const { author, language } = channel;
  return [
    textElement('id', channel.id),
    textElement('title', channel.title),
    textElement('subtitle', channel.description),
    textElement('updated', toAlmatyIso(latestUpdate(items) ?? NEVER)),
    feedLink('self', channel.selfUrl),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: channel.link }),
    ...channel.hubs.map((href) => element('link', { rel: 'hub', href })),
    element('author', {}, textElement('name', author.name), textElement('uri', author.url)),
    textElement('rights', channel.rights),
    optional(channel.generator, (generator) => textElement('generator', generator)),
    optional(channel.image, ({ url }) => textElement('logo', url)),
  ];
}

const writeOnce = writtenOnce((item, channel) => `${writeEntry(item, channel).text}${deletedEntry(item)?.text ?? ''}`);

/** With one alternate link: readers that find several take the last, whatever its language. */
export function writeEntry(item: FeedItem, channel: ItemChannel): Xml {
  return element(
    'entry',
    {},
    textElement('id', item.guid),
    textElement('title', item.title),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: channel.language, href: item.url }),
    ...item.siblings.map(({ language, url }) =>
      element('link', { rel: 'related', type: 'text/html', hreflang: language, href: url }),
    ),
    ...measuredMedia(item).map(({ url, type, length }) =>
      element('link', { rel: 'enclosure', type, length, href: url }),
    ),
    textElement('published', toAlmatyIso(item.publishedAt)),
    textElement('updated', toAlmatyIso(item.updatedAt)),
    element('author', {}, textElement('name', item.creator), textElement('uri', channel.author.url)),
    ...item.categories.map(({ slug, name }) =>
      element('category', { term: slug, scheme: channel.categoryDomain, label: name }),
    ),
    textElement('rights', item.rights),
    textElement('summary', item.description),
    optional(fullText(item), (html) => htmlElement('content', html, { type: 'html' })),
  );
}
