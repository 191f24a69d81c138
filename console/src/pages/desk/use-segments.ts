import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { client, dataOf } from '../../api/client.js';
import type { ApiProblem } from '../../api/problem.js';
import { useLive } from '../../live/live-provider.js';
import type { Segment } from './editor-context.js';

const MOST_AT_ONCE = 1_000;
const SOON_MS = 300;
/** While one types, every saving is told as an event too: what others did may wait until there is a pause. */
const AFTER_PAUSE_MS = 4_000;

/** The segments of a variant, all of them. An answer about one takes its place in the list without reading the rest. */
export function useSegments(variantId: string) {
  const queries = useQueryClient();
  const savedAt = useRef(0);
  const key = segmentsKey(variantId);
  const { data, error, refetch } = useQuery<Segment[], ApiProblem>({
    queryKey: key,
    queryFn: () => readAll(variantId),
    // Nobody hears what becomes of them while the editor is left: it begins with what there is, not with what there was.
    gcTime: 0,
  });
  useReadingAnew(variantId, savedAt, refetch);
  const put = useCallback(
    async (segment: Segment) => {
      savedAt.current = Date.now();
      const queryKey = segmentsKey(variantId);
      await queries.cancelQueries({ queryKey });
      queries.setQueryData<Segment[]>(queryKey, (all) => all?.map((one) => (one.id === segment.id ? segment : one)));
    },
    [queries, variantId],
  );
  return { segments: data, error, refetch, put };
}

/** Known by its address, but not by the id as the stream of events looks for it. */
function segmentsKey(variantId: string) {
  return ['get', '/api/v1/variants/{id}/segments', { variantId }] as const;
}

function useReadingAnew(variantId: string, savedAt: { current: number }, refetch: () => Promise<unknown>): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLive('variant.changed', ({ variantId: changed }) => {
    if (changed !== variantId) return;
    const typing = Date.now() - savedAt.current < AFTER_PAUSE_MS;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void refetch(), typing ? AFTER_PAUSE_MS : SOON_MS);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}

async function readAll(id: string): Promise<Segment[]> {
  const all: Segment[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: MOST_AT_ONCE, ...(cursor && { cursor }) };
    const page = await dataOf(client.GET('/api/v1/variants/{id}/segments', { params: { path: { id }, query } }));
    all.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return all;
}
