import { groupBy } from '../../common/group-by.js';
import type { TargetSegment } from './synchronise.js';

/** The texts of fields, put together from their segments. `segments` in their order. */
export function textsOf(segments: readonly Pick<TargetSegment, 'field' | 'targetText' | 'gap'>[]): Map<string, string> {
  const fields = groupBy(segments, ({ field }) => field);
  return new Map(
    [...fields].map(([field, parts]) => [
      field,
      parts
        .map(({ targetText, gap }) => targetText + gap)
        .join('')
        .trim(),
    ]),
  );
}
