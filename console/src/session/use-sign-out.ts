import { useQueryClient } from '@tanstack/react-query';
import { client } from '../api/client.js';
import { useAction } from '../api/use-action.js';
import { forgetTypedBy } from '../drafts/forget-kept.js';
import { forgetHere } from '../drafts/kept-store.js';
import { useKnowMe, useMe } from './use-session.js';

/** Ends the session; what was read for this person, and typed into forms by them, is forgotten. */
export function useSignOut() {
  const queries = useQueryClient();
  const me = useMe();
  const know = useKnowMe();
  return useAction(() => client.DELETE('/api/v1/session'), {
    onDone: () => {
      forgetTypedBy(() => localStorage, me.id);
      forgetHere();
      know(null);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== '/api/v1/session' });
    },
  });
}
