import type { Language } from '../../languages/languages.js';

export const UNIT_ORIGINS = ['human', 'machine', 'import'] as const;
export type UnitOrigin = (typeof UNIT_ORIGINS)[number];

/** A text and its translation, as somebody or something gives it to the memory. */
export interface NewUnit {
  from: Language;
  to: Language;
  sourceText: string;
  targetText: string;
  /** The texts of the segments before and after it in the same language as `sourceText`; null at an end. */
  previousText: string | null;
  nextText: string | null;
  origin: UnitOrigin;
  /** Whether a second person has read it. */
  reviewed: boolean;
  /** Where it comes from; null for units of other systems. */
  documentId: string | null;
  /** The path of its text in the content. */
  field: string | null;
  approvedAt: Date | null;
}

/** A text that a translation is sought for. */
export interface MemoryQuery {
  sourceText: string;
  previousText: string | null;
  nextText: string | null;
  field: string | null;
}

/** A unit that may help, best first. */
export interface MemoryMatch {
  unitId: string;
  sourceText: string;
  /** With the numbers of the query put in where only numbers differ (`kind: 'skeleton'`). */
  targetText: string;
  /** 0 to 102, after penalties. */
  score: number;
  kind: 'context' | 'exact' | 'skeleton' | 'fuzzy';
  origin: UnitOrigin;
  reviewed: boolean;
  /** The pair was stored the other way round. */
  reversed: boolean;
  documentId: string | null;
  approvedAt: Date | null;
}
