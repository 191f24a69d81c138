import type { Language } from '../languages/languages.js';

/** What a feed says about itself. All addresses are absolute. */
export interface FeedChannel {
  title: string;
  /** The page that the feed follows. */
  link: string;
  description: string;
  language: Language;
  /** The address that the feed is fetched from, character for character. */
  selfUrl: string;
  /** How the texts may be used. */
  rights: string;
  generator?: string;
  /** How long a reader may wait before it asks again; positive. */
  ttlMinutes: number;
  /** The address of the set of categories. */
  categoryDomain?: string;
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
  categories: string[];
  creator: string;
  rights: string;
  /** First publication; never changes. */
  publishedAt: Date;
  /** Last correction. */
  updatedAt: Date;
  enclosure?: Enclosure;
}

export interface Enclosure {
  url: string;
  /** Media type. */
  type: string;
  /** Bytes of the file, as measured. */
  length: number;
}
