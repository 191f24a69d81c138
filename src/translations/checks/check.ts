import type { FieldRole } from '../../documents/content/translatable.js';
import type { Mark } from '../../documents/content/marks.js';
import type { Language } from '../../languages/languages.js';
import type { TermMatch } from '../glossary/term.js';
import type { CheckId } from './check-ids.js';

/** `error` keeps a variant from being approved; the others only say. */
export type Severity = 'error' | 'warning' | 'information';

/** What a check found. Offsets are in UTF-16 code units of the target text; 0 to 0 where it is about the whole of it. */
export interface Finding {
  check: CheckId;
  severity: Severity;
  start: number;
  end: number;
  /** What to put in place of `start` to `end`, only where that can be done without a person looking at it. */
  replacement?: string;
  /** For the message: `checks.<check>` of the locales. */
  params?: Record<string, string | number | readonly string[]>;
}

export type { FieldRole };

/** What checks know of a segment besides its two texts. */
export interface CheckContext {
  from: Language;
  to: Language;
  role: FieldRole;
  /** Most UTF-16 code units of the whole text of the field, and how many of them its other segments take. */
  limit: number;
  taken: number;
  /** Of the source text; the target is to carry the same ones. */
  marks: readonly Pick<Mark, 'id' | 'type'>[];
  /** Whether the source changed since the target was made from it. */
  sourceChanged: boolean;
  /** Where the target text came from, and whether a person has changed or expressly accepted it since. */
  origin: 'human' | 'memory' | 'machine' | 'import' | null;
  /** Of a proposal of the memory, 0 to 102, and whether it was for another source text. */
  score: number | null;
  fuzzy: boolean;
  edited: boolean;
  /** Terms of the glossary in the source and in the target text. */
  terms: { source: readonly TermMatch[]; target: readonly TermMatch[] };
  /** The usual range of target length to source length for the pair of languages. */
  lengthRatio: { low: number; high: number };
  /** Whether a word of the target language is spelled right; absent where no spelling is to be checked. */
  isSpelledRight?: (word: string) => boolean;
}

/** Pure, never throws, whatever the texts. */
export type SegmentCheck = (source: string, target: string, context: CheckContext) => Finding[];

export interface CheckedSegment {
  id: string;
  source: string;
  target: string;
  context: CheckContext;
}

/** A check that needs all the segments of a variant; findings by the id of the segment that they are shown at. */
export type VariantCheck = (segments: readonly CheckedSegment[]) => { segmentId: string; finding: Finding }[];
