import { useQuery } from '@tanstack/react-query';
import { client, dataOf, type Schemas } from '../../../api/client.js';
import type { ApiProblem } from '../../../api/problem.js';
import type { Segment } from '../editor-context.js';

const FRESH_MS = 5 * 60_000;

/** What the memory and the glossary know of a source text. Saving a translation changes nothing about it. */
export function useSuggestions(variantId: string, segment: Pick<Segment, 'id' | 'sourceText'> | undefined) {
  return useQuery<Schemas['Suggestions'], ApiProblem>({
    queryKey: ['suggestions', variantId, segment?.id, segment?.sourceText],
    queryFn: () =>
      dataOf(
        client.GET('/api/v1/variants/{id}/segments/{segmentId}/suggestions', {
          params: { path: { id: variantId, segmentId: segment?.id ?? '' } },
        }),
      ),
    enabled: segment !== undefined,
    staleTime: FRESH_MS,
  });
}

/** In the order of their keys: what is distant comes last, and is folded away at first. */
export function inOrder(matches: readonly Schemas['MemoryMatch'][]): Schemas['MemoryMatch'][] {
  return [...matches.filter(({ folded }) => !folded), ...matches.filter(({ folded }) => folded)];
}

/** A match as the API wants to be told of it. */
export function proposalOf({ score, kind, unitId }: Schemas['MemoryMatch']) {
  return { origin: 'memory' as const, score, fuzzy: kind === 'fuzzy', unitId };
}
