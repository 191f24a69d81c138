import type { KnownVersions, ReadPublication } from '../publications/publications-feed.query.js';
import type { FeedItem } from './feed.js';
import { feedItem } from './feed-items.js';
import type { Publisher } from './publisher.js';

interface KeptItem {
  /** What it was made from, but the text: whatever is said in it is another with each version. */
  facts: string;
  version: number;
  item: FeedItem;
}

/** Items as a feed told them, in its order, by their documents. */
export type KeptItems = ReadonlyMap<string, KeptItem>;

/** Of which texts are kept, and need not be read again. */
export function versionsOf(kept: KeptItems): KnownVersions {
  return Object.fromEntries([...kept].map(([documentId, { version }]) => [documentId, version]));
}

/**
 * What the publications are told as. Where nothing of one has changed it is the same object as in `before`, which is
 * written already: see `writtenOnce`.
 *
 * @param read without the texts of `versionsOf(before)`
 */
export function keptItems(read: readonly ReadPublication[], before: KeptItems, publisher: Publisher): KeptItems {
  return new Map(
    read.map((publication) => {
      const { documentId } = publication;
      return [documentId, keptItem(publication, before.get(documentId), publisher)];
    }),
  );
}

function keptItem({ html: read, ...told }: ReadPublication, before: KeptItem | undefined, publisher: Publisher) {
  const facts = JSON.stringify(told);
  if (before?.facts === facts) return before;
  const { version } = told;
  if (read !== null) return { facts, version, item: feedItem({ ...told, html: read }, publisher) };
  if (before?.version !== version) throw new Error(`The text of ${told.documentId} was neither read nor kept`);
  const item = feedItem({ ...told, html: '' }, publisher);
  // The same version says the same; what is withdrawn says nothing but what is told of that.
  return { facts, version, item: item.withdrawn ? item : { ...item, html: before.item.html } };
}
