import type { FeedChannel, FeedItem } from './feed.js';

/** What an item takes from the feed that it stands in. It is the same in all feeds of a language. */
export type ItemChannel = Pick<FeedChannel, 'language' | 'author' | 'categoryDomain'>;

/** An item as it stands in a feed. */
export interface WrittenItem {
  item: FeedItem;
  text: string;
  /** Of the text in UTF-8. */
  bytes: number;
}

export type WriteItem = (item: FeedItem, channel: ItemChannel) => WrittenItem;

/** The same writing, done once for each item as long as it is there: one change renews dozens of feeds. */
export function writtenOnce(write: (item: FeedItem, channel: ItemChannel) => string): WriteItem {
  const known = new WeakMap<FeedItem, WrittenItem & { within: string }>();
  return (item, channel) => {
    const within = JSON.stringify([channel.language, channel.author, channel.categoryDomain]);
    const before = known.get(item);
    if (before?.within === within) return before;
    const text = write(item, channel);
    const written = { item, text, bytes: Buffer.byteLength(text), within };
    known.set(item, written);
    return written;
  };
}
