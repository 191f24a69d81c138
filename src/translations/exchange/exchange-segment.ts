import { createHash } from 'node:crypto';
import type { Mark } from '../../documents/content/marks.js';
import type { Language } from '../../languages/languages.js';
import type { SegmentStatus } from '../segments/segment-status.js';

/** A segment of a target variant, as it goes out; those of one field follow one another. */
export interface ExchangeSegment {
  id: string;
  /** The path of its text in the content. */
  field: string;
  sourceText: string;
  /** Empty: there is none. */
  targetText: string;
  status: SegmentStatus;
  origin: string | null;
  version: number;
  /** White space between this and the next segment of the field, in the source. */
  gapAfter: string;
  marks: Mark[];
  /** Most UTF-16 code units that the translation may have. */
  limit: number | null;
  notes: ExchangeNote[];
}

/** A remark on a segment. */
export interface ExchangeNote {
  author: string;
  text: string;
  at: Date;
}

/** A target variant as a file within a file. */
export interface ExchangeVariant {
  id: string;
  documentId: string;
  segments: AsyncIterable<ExchangeSegment> | Iterable<ExchangeSegment>;
}

/** What both sides of a file are in. */
export interface ExchangePair {
  from: Language;
  to: Language;
}

/** SHA-256 of a text in NFC, in hexadecimal digits: by it a text is known again that has been away. */
export function textHash(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex');
}
