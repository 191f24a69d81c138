import { LRUCache } from 'lru-cache';
import { LANGUAGES, type Language } from '../languages/languages.js';
import type { KnownVersions, ReadPublication } from '../publications/publications-feed.query.js';
import type { FeedItem } from './feed.js';
import { feedItem } from './feed-items.js';
import type { Publisher } from './publisher.js';

// Characters of texts a language. An item takes some ten bytes for each: as text, and as it is written in each format.
const MOST_CHARACTERS = 1_000_000;

interface KeptItem {
  /** What it was made from, but the text: that is another one with each version. */
  facts: string;
  version: number;
  html: string;
  item: FeedItem;
}

/** The items of a language as they were when somebody began to read what has become of them. */
type Held = ReadonlyMap<string, KeptItem>;

/** Items as they were last told: after a change only those that it touches are read and written anew. */
export class KeptItems {
  private readonly kept = new Map(
    LANGUAGES.map((language) => [
      language,
      new LRUCache<string, KeptItem>({ maxSize: MOST_CHARACTERS, sizeCalculation: ({ html }) => html.length + 1 }),
    ]),
  );

  /** To be held while what is public is read: what is kept beside it may come to be dropped. */
  hold(language: Language): Held {
    return new Map(this.kept.get(language)?.entries());
  }

  static versionsOf(held: Held): KnownVersions {
    return Object.fromEntries([...held].map(([documentId, { version }]) => [documentId, version]));
  }

  /** The same item as before where nothing of it has changed. */
  itemOf({ html: read, ...facts }: ReadPublication, held: Held, publisher: Publisher): FeedItem {
    const { documentId, language, version } = facts;
    const before = held.get(documentId);
    const html = read ?? before?.html;
    if (html === undefined) throw new Error(`The text of ${documentId} in ${language} was neither read nor kept`);
    const written = JSON.stringify(facts);
    if (before?.facts === written) return before.item;
    const item = feedItem({ ...facts, html }, publisher);
    this.kept.get(language)?.set(documentId, { facts: written, version, html, item });
    return item;
  }
}
