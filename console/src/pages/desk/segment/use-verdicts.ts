import { client, dataOf, ifMatch, type Schemas } from '../../../api/client.js';
import { useAction } from '../../../api/use-action.js';
import { useEditorActions } from '../editor-actions.js';
import type { Segment } from '../editor-context.js';

/** What is said of a segment without writing in it: a reviewer's verdict, and a translator's “it holds as it is”. */
export function useVerdicts(variantId: string, { id, version }: Segment) {
  const { put } = useEditorActions();
  const params = { path: { id: variantId, segmentId: id }, header: ifMatch({ version }) };
  const judge = useAction(
    (body: Schemas['Verdict']) =>
      dataOf(client.PUT('/api/v1/variants/{id}/segments/{segmentId}/verdict', { params, body })),
    { inTurn: variantId, onDone: (segment) => void put(segment) },
  );
  const hold = useAction(
    () => dataOf(client.POST('/api/v1/variants/{id}/segments/{segmentId}/confirmation', { params })),
    { inTurn: variantId, onDone: (segment) => void put(segment) },
  );
  return { judge, hold };
}
