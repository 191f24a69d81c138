import type { Kind } from '../documents/kind.js';
import type { Language } from '../languages/languages.js';
import type { PublicWithdrawal } from './withdrawal.js';

/** What readers are told of a correction. */
export interface Correction {
  /** RFC 3339, as the database wrote it. */
  at: string;
  note: string;
}

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
  /** Documents of the profiles of the officials that it names; for a profile, itself. */
  officials: string[];
  /** The date that it bears: that of its first publication. */
  publishedAt: Date;
  /** The last change that readers should hear of; no minor edit is one. */
  updatedAt: Date;
  correctedAt: Date | null;
  minorEditedAt: Date | null;
  /** Newest first. */
  corrections: Correction[];
  /** Since when another language has been corrected and this one has not followed. */
  correctionAwaitedSince: Date | null;
  /** Which it was, while `correctionAwaitedSince` is there. */
  correctedLanguage: Language | null;
  withdrawnAt: Date | null;
}

/** The same document in another language, while it is published. */
export type Sibling = Pick<Publication, 'documentId' | 'language' | 'kind' | 'slug'>;

export interface ListedPublication extends Publication {
  siblings: Sibling[];
}

/** The profile of an official, as texts that name the person lead to it. */
export interface NamedOfficial {
  documentId: string;
  name: string;
  slug: string;
}

/** With the text itself. */
export interface FullPublication extends ListedPublication {
  html: string;
  content: object;
  /** Of `officials`, in the same language, those that are public; none for a profile. */
  named: NamedOfficial[];
  /** In which it was written; null: it was released before that was kept. */
  sourceLanguage: Language | null;
  withdrawal: PublicWithdrawal | null;
  /** What readers are sent to instead of what is withdrawn, while that is public. */
  redirect: Sibling | null;
}
