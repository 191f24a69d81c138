import type { z } from 'zod';
import type { Translate } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import type { Kind } from './kind.js';

/** A content as the public reads it, in one language. */
export interface Presentation {
  title: string;
  /** Plain text, for lists, search engines and feeds. */
  description: string;
  /** The body as HTML: escaped, from a fixed set of elements. */
  html: string;
  /** Names of the section, from the top. */
  section: string[];
}

/** What a room must say about its kind of document, so that all kinds share one way from draft to feed. */
export interface DocumentKind<C extends object = object> {
  kind: Kind;
  schema: z.ZodType<C>;
  /** What lists call it, and what its address is made of. */
  titleOf(content: C): string;
  present(content: C, language: Language, t: Translate): Presentation;
}
