import type { Schemas } from '../../../api/client.js';
import type { Segment } from '../editor-context.js';

type Revision = Pick<Schemas['RevisionSummary'], 'id' | 'number'>;

/** The oldest revision of the source that a translation still stands on which is behind; undefined: none is known. */
export function translatedFrom<R extends Revision>(
  revisions: readonly R[],
  segments: readonly Pick<Segment, 'sourceChange' | 'sourceRevisionId'>[],
): R | undefined {
  const behind = segments.filter(({ sourceChange }) => sourceChange !== null);
  const ids = new Set(behind.map(({ sourceRevisionId }) => sourceRevisionId));
  return [...revisions].sort((one, other) => one.number - other.number).find(({ id }) => ids.has(id));
}
