import { useQuery, useQueryClient } from '@tanstack/react-query';
import { client, dataOf, type Schemas } from '../api/client.js';
import { ApiProblem } from '../api/problem.js';

type Person = Schemas['Person'];

/** Who is signed in, and which operations of the API their roles allow. */
export type Me = Person & { permissions: readonly string[] };
export type Role = Me['roles'][number];

const SESSION = ['get', '/api/v1/session'] as const;

/** Who is signed in; null: nobody. */
export function useSession() {
  return useQuery<Me | null, ApiProblem>({ queryKey: SESSION, queryFn: whoAmI, staleTime: 60_000 });
}

/** Whoever is signed in, below RequireSession. */
export function useMe(): Me {
  const { data } = useSession();
  if (!data) throw new Error('Nobody is signed in');
  return data;
}

/** Whether the person has one of these roles: for what to offer in a menu. What may be done, the API says. */
export function hasRole(me: Me, roles: readonly Role[]): boolean {
  return roles.some((role) => me.roles.includes(role));
}

/** Whether the API lets the person do this, by its operation id: `useMay('terms.create')`. */
export function useMay(operation: string): boolean {
  return useMe().permissions.includes(operation);
}

/** Tells the console at once what an answer has just told of the person. */
export function useKnowMe(): (me: Person | Me | null) => void {
  const queries = useQueryClient();
  return (me) => {
    queries.setQueryData<Me | null>(SESSION, (before) => me && { permissions: before?.permissions ?? [], ...me });
  };
}

async function whoAmI(): Promise<Me | null> {
  try {
    return meIn(await dataOf(client.GET('/api/v1/session')));
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401) return null;
    throw problem;
  }
}

export function meIn({ person, permissions }: Schemas['Session']): Me {
  return { ...person, permissions };
}
