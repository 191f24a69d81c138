import type { Segment } from '../editor-context.js';

type Seen = Pick<Segment, 'id' | 'status'>;

/** The first that is not reviewed behind where one is; behind the last one it begins anew. */
export function nextUnreviewed<S extends Seen>(segments: readonly S[], currentId: string | undefined): S | undefined {
  const at = segments.findIndex(({ id }) => id === currentId) + 1;
  return [...segments.slice(at), ...segments.slice(0, at)].find(
    ({ id, status }) => status !== 'reviewed' && id !== currentId,
  );
}
