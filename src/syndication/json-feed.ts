import { toAlmatyIso } from '../languages/almaty-time.js';
import type { FeedChannel, FeedItem } from './feed.js';
import { fitting, fullText, measuredMedia } from './feed-limits.js';
import { writtenOnce } from './written-items.js';

/**
 * JSON Feed 1.1, newest first and within the limits of `fitting`. What the format has no words for stands in the
 * extensions `_rights` and `_jarshy`. It has no `next_url`: what is older is in the archives and the public API.
 * @throws RangeError for an invalid date
 */
export function renderJsonFeed(channel: FeedChannel, items: readonly FeedItem[]): string {
  const head = JSON.stringify(headOf(channel)).slice(0, -1);
  const written = fitting(items, (item) => writeOnce(item, channel), Buffer.byteLength(withItems(head, '')));
  return withItems(
    head,
    written
      .map(({ text }) => text)
      .join('')
      .slice(0, -1),
  );
}

function withItems(head: string, items: string): string {
  return `${head},"items":[${items}]}\n`;
}

function headOf(channel: FeedChannel): object {
  const { title, description, language, author, hubs, image, rights } = channel;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: channel.link,
    feed_url: channel.selfUrl,
    description,
    icon: image?.url,
    authors: [author],
    language,
    hubs: hubs.length === 0 ? undefined : hubs.map((url) => ({ type: 'WebSub', url })),
    _rights: { text: rights },
  };
}

const writeOnce = writtenOnce((item) => `${JSON.stringify(itemOf(item))},`);

function itemOf(item: FeedItem): object {
  const media = measuredMedia(item);
  const html = fullText(item);
  return {
    id: item.guid,
    url: item.url,
    title: item.title,
    summary: item.description,
    // Every item has to have a content.
    ...(html === undefined ? { content_text: item.description } : { content_html: html }),
    date_published: toAlmatyIso(item.publishedAt),
    date_modified: toAlmatyIso(item.updatedAt),
    authors: [{ name: item.creator }],
    tags: item.categories.length === 0 ? undefined : item.categories.map(({ name }) => name),
    attachments:
      media.length === 0
        ? undefined
        : media.map(({ url, type, length }) => ({ url, mime_type: type, size_in_bytes: length })),
    _rights: { text: item.rights },
    _jarshy: stateOf(item),
  };
}

/** What has happened to the text since it was published. */
function stateOf({ siblings, corrections, correctionAwaited, withdrawn }: FeedItem): object {
  return {
    languages: siblings,
    corrections: corrections.map(({ at, note }) => ({ at: toAlmatyIso(at), note })),
    correction_awaited: correctionAwaited && {
      since: toAlmatyIso(correctionAwaited.since),
      language: correctionAwaited.language,
    },
    withdrawn: withdrawn && { at: toAlmatyIso(withdrawn.at), kind: withdrawn.kind },
  };
}
