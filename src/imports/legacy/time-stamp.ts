import type { WallTime } from '../../languages/almaty-time.js';
import type { SourceLine } from './source-text.js';

export interface StampLine {
  line: SourceLine;
  /** The time stamp as it is written, without what stands behind it. */
  stamp: string;
}

/** The time stamp at the beginning of a line, `DD.MM.YYYY, HH:MM`, as it is written and as a wall time, unchecked. */
export function stampAt(line: string): { text: string; wall: WallTime } | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?, ?| )(\d{1,2}):(\d{2})(?!\d|:\d)/.exec(line);
  if (!match) return null;
  const [day, month, year, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  return { text: match[0], wall: { year, month, day, hour, minute } };
}
