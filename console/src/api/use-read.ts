import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { FetchResponse, MaybeOptionalInit } from 'openapi-fetch';
import { client } from './client.js';
import type { ApiProblem } from './problem.js';
import type { paths } from './schema.js';

type Readable = { [Path in keyof paths]: paths[Path] extends { get: object } ? Path : never }[keyof paths];
type Init<Path extends Readable> = MaybeOptionalInit<paths[Path], 'get'>;
type Answer<Path extends Readable> = NonNullable<FetchResponse<Operation<Path>, object, 'application/json'>['data']>;
type Operation<Path extends Readable> = paths[Path] extends { get: infer Get extends Record<string | number, unknown> }
  ? Get
  : never;

interface ReadOptions {
  enabled?: boolean;
  /** Shows what was there until the next is: for filters. */
  keepPrevious?: boolean;
  /** Reads it whenever a page is opened: `isFetchedAfterMount` tells that it has been. */
  anew?: boolean;
}

/**
 * What the API says at an address, kept fresh by the live events. Known to TanStack Query by ['get', path, init].
 *
 *     const { data, error, refetch } = useRead('/api/v1/variants/{id}', { params: { path: { id } } });
 */
export function useRead<Path extends Readable>(
  path: Path,
  init: Init<Path> = {} as Init<Path>,
  { enabled = true, keepPrevious = false, anew = false }: ReadOptions = {},
): UseQueryResult<Answer<Path>, ApiProblem> {
  return useQuery<Answer<Path>, ApiProblem>({
    queryKey: ['get', path, init],
    queryFn: async ({ signal }) => (await read(path, { ...init, signal })).data as Answer<Path>,
    enabled,
    ...(anew && { refetchOnMount: 'always' as const }),
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
}

/** The types of an address that is not known yet are too much for the compiler. */
const read = client.GET as unknown as (path: string, init: object) => Promise<{ data?: unknown }>;
