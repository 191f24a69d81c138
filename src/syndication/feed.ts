import type { Language } from '../languages/languages.js';
import type { WithdrawalKind } from '../publications/withdrawal.js';

/** What a feed says about itself. All addresses are absolute. */
export interface FeedChannel {
  /** An IRI that stays for good, the same in all formats and archives. */
  id: string;
  title: string;
  /** The page that the feed follows. */
  link: string;
  description: string;
  language: Language;
  /** The address that the feed is fetched from, character for character. */
  selfUrl: string;
  /** Who publishes. */
  author: { name: string; url: string };
  /** How the texts may be used. */
  rights: string;
  generator?: string;
  /** How long a reader may wait before it asks again; positive. */
  ttlMinutes: number;
  /** The address of the set of categories. */
  categoryDomain?: string;
  /** WebSub hubs that tell of changes. */
  hubs: readonly string[];
  image?: FeedImage;
  /** The newest of the archives that go on where the feed ends. */
  archiveUrl?: string | undefined;
}

/** A picture that stands for the publisher. */
export interface FeedImage {
  url: string;
  title: string;
}

/** One language version of one publication. */
export interface FeedItem {
  /** From `itemGuid`; never changes. */
  guid: string;
  url: string;
  title: string;
  /** Plain text. */
  description: string;
  /** Sanitised HTML with absolute addresses: the full text. */
  html: string;
  categories: FeedCategory[];
  creator: string;
  rights: string;
  /** First publication; never changes. */
  publishedAt: Date;
  /** The last change that readers should hear of. */
  updatedAt: Date;
  /** The same in other languages. */
  siblings: { language: Language; url: string }[];
  /** Files that go with the text, the most important first. */
  media: MediaFile[];
  /** Newest first. */
  corrections: { at: Date; note: string }[];
  /** Another language has been corrected, and this one has not followed yet. */
  correctionAwaited?: { since: Date; language: Language };
  /** The other fields say the notice then, and nothing of the text. */
  withdrawn?: { at: Date; kind: WithdrawalKind };
}

export interface FeedCategory {
  slug: string;
  name: string;
}

export interface MediaFile {
  url: string;
  /** Media type. */
  type: string;
  /** Bytes of the file, as measured. */
  length: number;
}

/** When anything in it last changed, and not when it was written: an unchanged feed keeps its bytes. */
export function latestUpdate(items: readonly FeedItem[]): Date | undefined {
  if (items.length === 0) return undefined;
  return new Date(Math.max(...items.map((item) => item.updatedAt.getTime())));
}
