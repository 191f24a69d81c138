import type { Language } from '../../languages/languages.js';

export const TERM_SECTIONS = ['name', 'post', 'organisation', 'place', 'general'] as const;
export type TermSection = (typeof TERM_SECTIONS)[number];

/** `preferred`: what to write, one per language; `admitted`: also right; `forbidden`: never to be written. */
export const FORM_STATUSES = ['preferred', 'admitted', 'forbidden'] as const;
export type FormStatus = (typeof FORM_STATUSES)[number];

export interface TermForm {
  text: string;
  status: FormStatus;
}

/** One concept, with what it is called in each language. */
export interface Term {
  id: string;
  section: TermSection;
  partOfSpeech: string | null;
  note: string | null;
  caseSensitive: boolean;
  /** It stands in every language as it stands in the source. */
  doNotTranslate: boolean;
  forms: Partial<Record<Language, readonly TermForm[]>>;
}

/** A form of a term in a text, however inflected. Offsets are in UTF-16 code units. */
export interface TermMatch {
  term: Term;
  form: TermForm;
  start: number;
  end: number;
}
