import type { Language } from '../languages/languages.js';
import type { AwaitedCorrection, CorrectionNote } from './corrections.js';
import type { FeedLink, LanguageLink, NamedLink } from './site.js';

/** A publication in one language. */
export interface PublicationView {
  kind: 'article' | 'official';
  language: Language;
  /** Its own absolute address. */
  url: string;
  title: string;
  /** Plain text, for search engines and lists; the page does not repeat it. */
  description: string;
  /** Sanitised: the whole text below the title, with the lead. */
  html: string;
  /** The same as data, by its kind. */
  content: object;
  /** The sections, from the top. */
  section: NamedLink[];
  publishedAt: Date;
  updatedAt: Date;
  correctedAt: Date | null;
  /** Newest first. */
  corrections: CorrectionNote[];
  /** While another language is corrected and this one is not. */
  awaited?: AwaitedCorrection | undefined;
  /** The profiles of the officials that it names. */
  officials: NamedLink[];
  /** The published versions in other languages. */
  siblings: LanguageLink[];
  /** In which language it was written, where that is known. */
  original?: Language | null | undefined;
  /** Of its own. */
  feeds: FeedLink[];
}
