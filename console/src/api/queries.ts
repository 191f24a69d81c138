import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { ApiPath } from './client.js';
import { ApiProblem } from './problem.js';

const RETRIES = 2;

/** Signing in is asked for wherever an answer says that the session has ended. */
export function createQueries(sessionHasEnded: () => void): QueryClient {
  const noticeTheEnd = (error: unknown) => {
    if (error instanceof ApiProblem && error.status === 401) sessionHasEnded();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeTheEnd }),
    mutationCache: new MutationCache({ onError: noticeTheEnd }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: isWorthAnotherTry },
      // What cannot be sent is said at once, not kept back in silence.
      mutations: { networkMode: 'always' },
    },
  });
}

/** Reads anew whatever was read from these addresses, whatever its parameters. */
export function refresh(queries: QueryClient, addresses: readonly ApiPath[]): Promise<unknown> {
  return Promise.all(addresses.map((path) => queries.invalidateQueries({ queryKey: ['get', path] })));
}

function isWorthAnotherTry(failures: number, error: unknown): boolean {
  return failures < RETRIES && error instanceof ApiProblem && error.isUnreachable;
}
