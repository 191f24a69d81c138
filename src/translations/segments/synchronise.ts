import type { Field } from '../../documents/content/segments.js';
import type { SegmentStatus } from './segment.entity.js';

export interface TargetSegment {
  segmentId: string;
  position: number;
  sourceText: string;
  targetText: string;
  status: SegmentStatus;
  previousSourceText: string | null;
}

export interface Synchronised<T extends TargetSegment> {
  /** Segments that are new in the source. */
  added: TargetSegment[];
  /** Segments whose place or source text changed, as they are to be now. */
  changed: T[];
  /** Segments that the source no longer has. */
  removed: T[];
}

/**
 * What has to happen to the segments of a target when its source becomes `source`. Segments whose source text is the
 * same keep their translation and status, wherever they moved; changed ones keep the old translation as something to
 * revise, beside the source text that it was made from.
 *
 * @param prefill texts by segment id that an import brought for this language
 */
export function synchronise<T extends TargetSegment>(
  targets: readonly T[],
  source: readonly Field[],
  prefill: ReadonlyMap<string, string> = new Map(),
): Synchronised<T> {
  const byId = new Map(targets.map((target) => [target.segmentId, target]));
  const sourceIds = new Set(source.map(({ id }) => id));
  const result: Synchronised<T> = {
    added: [],
    changed: [],
    removed: targets.filter(({ segmentId }) => !sourceIds.has(segmentId)),
  };
  source.forEach((segment, position) => {
    const target = byId.get(segment.id);
    if (!target) result.added.push(newTarget(segment, position, prefill.get(segment.id)));
    else if (target.sourceText !== segment.text || target.position !== position) {
      result.changed.push({ ...target, ...followSource(target, segment.text), position });
    }
  });
  return result;
}

function newTarget({ id, text }: Field, position: number, prefill: string | undefined): TargetSegment {
  return {
    segmentId: id,
    position,
    sourceText: text,
    targetText: prefill ?? '',
    status: prefill ? 'prefilled' : 'untranslated',
    previousSourceText: null,
  };
}

function followSource(target: TargetSegment, sourceText: string): Partial<TargetSegment> {
  if (target.sourceText === sourceText || target.targetText === '') return { sourceText };
  const translatedFrom = target.previousSourceText ?? target.sourceText;
  // The source is again what it was when this was translated: nothing is left to revise.
  if (translatedFrom === sourceText) return { sourceText, previousSourceText: null, status: restored(target.status) };
  return { sourceText, previousSourceText: translatedFrom, status: outdated(target.status) };
}

// What was not finished before the change is no more finished after it.
const outdated = (status: SegmentStatus) => (status === 'translated' ? 'needsRevision' : status);
const restored = (status: SegmentStatus) => (status === 'needsRevision' ? 'translated' : status);
