import { useInfiniteQuery } from '@tanstack/react-query';
import type { ApiPath } from './client.js';
import type { ApiProblem } from './problem.js';

interface Page<Item> {
  items: Item[];
  next: string | null;
}

interface Options {
  enabled?: boolean;
}

/**
 * A list that the API gives page by page (keyset), as far as it was asked for. `query` tells one list of an address from
 * another; `read` gives the page at a cursor.
 *
 *     const tasks = usePages('/api/v1/tasks', query, (cursor) =>
 *       dataOf(client.GET('/api/v1/tasks', { params: { query: { ...query, cursor } } })),
 *     );
 *     <LoadMore {...tasks.more} />
 */
export function usePages<Item>(
  path: ApiPath,
  query: object,
  read: (cursor?: string) => Promise<Page<Item>>,
  { enabled = true }: Options = {},
) {
  const pages = useInfiniteQuery<Page<Item>, ApiProblem, Item[], readonly unknown[], string | undefined>({
    queryKey: ['get', path, { pages: query }],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    select: (all) => all.pages.flatMap(({ items }) => items),
    enabled,
  });
  const { data: items = [], hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const more = { there: hasNextPage, loading: isFetchingNextPage, load: () => void fetchNextPage() };
  return { items, more, isPending: pages.isPending, error: pages.error, refetch: pages.refetch };
}
