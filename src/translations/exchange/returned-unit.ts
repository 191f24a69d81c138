import type { Mark } from '../../documents/content/marks.js';
import type { Language } from '../../languages/languages.js';
import type { SegmentStatus } from '../segments/segment-status.js';

/** A `<file>` of an XLIFF file. */
export interface ReturnedFile {
  /** Of the variant, in files of ours. */
  id: string | null;
  original: string | null;
  from: Language | null;
  to: Language | null;
  /** As the file writes them. */
  codes: { from: string; to: string };
  line: number;
}

/** A field as it comes back. */
export interface ReturnedUnit {
  file: ReturnedFile;
  field: string;
  line: number;
  /** In their order; put together they are the field. */
  parts: ReturnedPart[];
  /** The segments as they went out, by their ids; empty in files of others and when a tool left that out. */
  exported: Map<string, ExportedState>;
  notes: ReturnedNote[];
  /** Codes that our texts cannot have. */
  dropped: number;
}

export interface ReturnedPart {
  /** `gap`: what stands between sentences. */
  kind: 'segment' | 'gap';
  /** As the file gives it; other tools may have split or joined what went out under it. */
  id: string | null;
  line: number;
  source: string;
  /** Null: there is none. */
  target: string | null;
  /** What the file says of it; null when it says nothing. */
  status: SegmentStatus | null;
}

export interface ExportedState {
  sourceHash: string;
  targetHash: string;
  status: SegmentStatus;
  version: number;
  origin: string | null;
  limit: number | null;
  marks: Mark[];
}

export interface ReturnedNote {
  /** Of the segment, where the file says it. */
  segmentId: string | null;
  category: string | null;
  author: string | null;
  at: Date | null;
  text: string;
}
