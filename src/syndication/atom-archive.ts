import { atomDocument, feedLink, writeEntry } from './atom.js';
import { deletedEntry } from './atom-tombstone.js';
import type { FeedChannel, FeedItem } from './feed.js';
import { element, optional } from './xml.js';

/** The neighbours of an archive; absolute addresses. */
export interface ArchiveLinks {
  /** The feed that is subscribed to. */
  current: string;
  /** Older. */
  previous?: string | null | undefined;
  /** Newer. */
  next?: string | null | undefined;
}

/**
 * An archive of an Atom feed (RFC 5005 section 4): all its entries, in the order given. Of what was withdrawn the
 * `at:deleted-entry` alone is left. `channel.selfUrl` is the address of the archive, `channel.id` that of the feed.
 * @throws RangeError for an invalid date
 */
export function renderAtomArchive(channel: FeedChannel, items: readonly FeedItem[], links: ArchiveLinks): string {
  return atomDocument(channel, items, [
    element('fh:archive', {}),
    feedLink('current', links.current),
    optional(links.previous ?? undefined, (href) => feedLink('prev-archive', href)),
    optional(links.next ?? undefined, (href) => feedLink('next-archive', href)),
    ...items.map((item) => deletedEntry(item) ?? writeEntry(item, channel)),
  ]);
}
