import type { FeedItem } from './feed.js';
import { textAsHtml } from './xml.js';

/** What is said in the place of a withdrawn text; plain text in the language of the item. */
export interface WithdrawalNotice {
  title: string;
  text: string;
}

/**
 * A withdrawn publication as its feed still carries it: the same guid, address and day, so that readers replace what
 * they hold, and nothing of what it said.
 */
export function withdrawnItem(item: FeedItem, notice: WithdrawalNotice, withdrawnAt: Date): FeedItem {
  return {
    guid: item.guid,
    url: item.url,
    title: notice.title,
    description: notice.text,
    html: `<p>${textAsHtml(notice.text)}</p>`,
    categories: [],
    creator: item.creator,
    rights: item.rights,
    publishedAt: item.publishedAt,
    updatedAt: withdrawnAt,
  };
}
