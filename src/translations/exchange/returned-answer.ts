import { brokenMarks, markTokens } from '../../documents/content/marks.js';
import { textHash, type ExchangeSegment } from './exchange-segment.js';
import type { SegmentStatus } from '../segments/segment-status.js';
import type { ExportedState, ReturnedPart, ReturnedUnit } from './returned-unit.js';

/** A translation to put. */
export interface MergePut {
  id: string;
  text: string;
  status: 'draft' | 'translated';
  /** Where it stands in the file. */
  line: number;
}

export const MERGE_REASONS = [
  'sourceChanged',
  'targetChanged',
  'joined',
  'marksBroken',
  'tooLong',
  'unstorable',
] as const;

/** A translation that is not put. */
export interface MergeConflict {
  segmentId: string;
  field: string;
  line: number;
  /**
   * `sourceChanged`, `targetChanged`: here, since the file went out; `joined`: with its neighbours in the file, and
   * its share of the translation cannot be told.
   */
  reason: (typeof MERGE_REASONS)[number];
  oldSource: string;
  newSource: string;
  returnedTarget: string;
  currentTarget: string;
  params: Record<string, unknown>;
}

interface Place {
  unit: ReturnedUnit;
  parts: readonly ReturnedPart[];
  text: string;
}

/**
 * What becomes of a translation that came back for `segment`: put, a conflict, or null when it brings nothing new.
 *
 * @param unmarked what it is when the file does not say; null when it cannot be put as it stands
 */
export function answerFor(
  segment: ExchangeSegment,
  { unit, parts, text }: Place,
  unmarked: MergePut['status'] | null,
): MergePut | MergeConflict | null {
  const exported = unit.exported.get(segment.id);
  const status = statusFrom(parts, exported, unmarked ?? 'draft');
  const line = parts[0]?.line ?? unit.line;
  if (text === '') return null;
  if (text === segment.targetText) {
    const finishes = status === 'translated' && !isFinished(segment.status) && saysMore(parts, exported);
    return finishes && unmarked ? { id: segment.id, text, status, line } : null;
  }
  if (exported?.targetHash === textHash(text)) return null;
  const fault = faultOf(segment, text, exported, unmarked);
  if (!fault) return { id: segment.id, text, status, line };
  return {
    ...{ segmentId: segment.id, field: segment.field, line, ...fault },
    oldSource: parts.map(({ source }) => source).join(''),
    newSource: segment.sourceText,
    ...{ returnedTarget: text, currentTarget: segment.targetText },
  };
}

function faultOf(
  segment: ExchangeSegment,
  text: string,
  exported: ExportedState | undefined,
  unmarked: MergePut['status'] | null,
): Pick<MergeConflict, 'reason' | 'params'> | null {
  if (!unmarked) return { reason: 'joined', params: {} };
  if (!isAsExported(segment, exported)) return { reason: 'targetChanged', params: {} };
  const marks = brokenIn(segment, text);
  if (marks.length > 0) return { reason: 'marksBroken', params: { marks } };
  if (segment.limit !== null && text.length > segment.limit) {
    return { reason: 'tooLong', params: { limit: segment.limit, length: text.length } };
  }
  return /\0|\p{Cs}/u.test(text) ? { reason: 'unstorable', params: {} } : null;
}

/** Each mark of the source has to stand in its translation, and none of another sentence. */
function brokenIn({ sourceText, marks }: ExchangeSegment, text: string): string[] {
  const expected = marks.filter(({ id }) => markTokens(sourceText, [{ id }]).length > 0);
  const others = marks.filter((mark) => !expected.includes(mark));
  return [...brokenMarks(text, expected), ...new Set(markTokens(text, others).map(({ id }) => id))];
}

/** What a machine or the memory proposed since is nobody's work. */
function isAsExported({ targetText, status, version }: ExchangeSegment, exported: ExportedState | undefined): boolean {
  if (targetText === '' || status === 'prefilled') return true;
  return exported !== undefined && (exported.version === version || exported.targetHash === textHash(targetText));
}

const isFinished = (status: SegmentStatus | null) => status === 'translated' || status === 'reviewed';

/** Whoever reviewed it elsewhere is not known here: it waits for the second pair of eyes like any other. */
function statusFrom(
  parts: readonly ReturnedPart[],
  exported: ExportedState | undefined,
  unmarked: MergePut['status'],
): MergePut['status'] {
  const said = parts.filter(({ kind }) => kind === 'segment').map(({ status }) => status);
  if (said.every(isFinished)) return 'translated';
  const isSilent = said.every(
    (status) => isFinished(status) || status === null || status === 'untranslated' || status === exported?.status,
  );
  return isSilent ? unmarked : 'draft';
}

function saysMore(parts: readonly ReturnedPart[], exported: ExportedState | undefined): boolean {
  return exported === undefined || parts.every(({ kind, status }) => kind === 'gap' || status !== exported.status);
}
