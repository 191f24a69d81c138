import { useQueryClient } from '@tanstack/react-query';
import { client } from '../api/client.js';
import { useAction } from '../api/use-action.js';
import { useKnowMe } from './use-session.js';

/** Ends the session; what was read for this person is forgotten. */
export function useSignOut() {
  const queries = useQueryClient();
  const know = useKnowMe();
  return useAction(() => client.DELETE('/api/v1/session'), {
    onDone: () => {
      know(null);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== '/api/v1/session' });
    },
  });
}
