import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import type { SegmentView } from './segment.schema.js';

export function segmentView(segment: SegmentEntity): SegmentView {
  const { segmentId, sourceText, previousSourceText, targetText, status, origin, version } = segment;
  return { id: segmentId, sourceText, previousSourceText, targetText, status, origin, version };
}
