import type { MemoryQuery } from '../translations/memory/unit.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';

type Placed = Pick<SegmentEntity, 'sourceText' | 'field'>;

/** A segment with its neighbours, as the memory is asked for it. `all` in their order. */
export function memoryQueryOf<S extends Placed>(segment: S, all: readonly S[]): MemoryQuery {
  const place = all.indexOf(segment);
  return {
    sourceText: segment.sourceText,
    previousText: all[place - 1]?.sourceText ?? null,
    nextText: all[place + 1]?.sourceText ?? null,
    field: segment.field,
  };
}
