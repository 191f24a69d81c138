import type { Kind } from '../documents/kind.js';
import type { Language } from '../languages/languages.js';

/** A language version of a document, as it was frozen. */
export interface Publication {
  documentId: string;
  language: Language;
  kind: Kind;
  slug: string;
  title: string;
  /** Plain text. */
  description: string;
  /** Names of the section, from the top. */
  section: string[];
  /** What the names are called in addresses; as many. */
  sectionSlugs: string[];
  publishedAt: Date;
  updatedAt: Date;
  withdrawnAt: Date | null;
}

/** The same document in another language, while it is published. */
export type Sibling = Pick<Publication, 'documentId' | 'language' | 'kind' | 'slug'>;

export interface ListedPublication extends Publication {
  siblings: Sibling[];
}

/** With the text itself. */
export interface FullPublication extends ListedPublication {
  html: string;
  content: object;
}

/** As feeds need it. */
export interface FeedPublication extends Publication {
  guid: string;
  html: string;
}
