import type { FeedItem, MediaFile } from './feed.js';
import type { WrittenItem } from './written-items.js';

const MOST_ITEMS = 60;
const MOST_WITHDRAWN = 30;
const MOST_BYTES = 2_000_000;
// One very long text must not push the others out of the feed.
const MOST_BYTES_OF_FULL_TEXT = 500_000;

/**
 * The items that a feed of at most 60 items and 2,000,000 bytes has room for, newest first, as `write` writes them.
 * What was withdrawn comes before what is old, up to 30 items, so that whoever holds the text hears of it.
 *
 * @param overhead bytes that the feed has without its items
 */
export function fitting(
  items: readonly FeedItem[],
  write: (item: FeedItem) => WrittenItem,
  overhead: number,
): WrittenItem[] {
  let room = MOST_BYTES - overhead;
  return byImportance(items)
    .map(write)
    .filter(({ bytes }) => {
      if (bytes > room) return false;
      room -= bytes;
      return true;
    })
    .sort((a, b) => byNewest(a.item, b.item));
}

/** The full text, where it is not too long for a feed. */
export function fullText({ html }: FeedItem): string | undefined {
  return Buffer.byteLength(html) > MOST_BYTES_OF_FULL_TEXT ? undefined : html;
}

/** Those whose length was measured: one that is made up breaks players' progress and resumption. */
export function measuredMedia({ media }: FeedItem): MediaFile[] {
  return media.filter(({ length }) => Number.isSafeInteger(length) && length > 0);
}

function byImportance(items: readonly FeedItem[]): FeedItem[] {
  const withdrawn = items
    .filter((item) => item.withdrawn)
    .sort((a, b) => timeOfWithdrawal(b) - timeOfWithdrawal(a) || byNewest(a, b))
    .slice(0, MOST_WITHDRAWN);
  const others = items.filter((item) => !item.withdrawn).sort(byNewest);
  return [...withdrawn, ...others.slice(0, MOST_ITEMS - withdrawn.length)];
}

function timeOfWithdrawal({ withdrawn }: FeedItem): number {
  return withdrawn?.at.getTime() ?? 0;
}

function byNewest(a: FeedItem, b: FeedItem): number {
  return b.publishedAt.getTime() - a.publishedAt.getTime() || (a.guid < b.guid ? -1 : Number(a.guid > b.guid));
}
