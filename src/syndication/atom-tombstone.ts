import { toAlmatyIso } from '../languages/almaty-time.js';
import type { FeedItem } from './feed.js';
import { element, textElement, type Xml } from './xml.js';

const SECOND = 1000;

/** The `at:deleted-entry` (RFC 6721) of an item that was withdrawn; undefined for others. */
export function deletedEntry(item: FeedItem): Xml | undefined {
  if (!item.withdrawn) return undefined;
  // Later than the entry that says so to readers who know no tombstones: it would have precedence (section 3).
  const when = toAlmatyIso(new Date(item.updatedAt.getTime() + SECOND));
  return element('at:deleted-entry', { ref: item.guid, when }, textElement('at:comment', item.description));
}
