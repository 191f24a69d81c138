import { useQueryClient } from '@tanstack/react-query';
import { client, dataOf } from '../api/client.js';
import { useAction } from '../api/use-action.js';
import type { Language } from '../i18n/chosen-language.js';
import { speak } from '../i18n/texts.js';
import { useKnowMe, useSession } from './use-session.js';

/** Changes the language of the interface here at once, and in the profile of whoever is signed in. */
export function useChooseLanguage(): (language: Language) => void {
  const { data: me } = useSession();
  const know = useKnowMe();
  const queries = useQueryClient();
  const keep = useAction(
    (interfaceLanguage: Language) => dataOf(client.PATCH('/api/v1/session/person', { body: { interfaceLanguage } })),
    { onDone: know },
  );
  return (language) => {
    void speak(language).then(() => {
      if (me && me.interfaceLanguage !== language) keep.mutate(language);
      // What the API words, it words anew.
      return queries.invalidateQueries();
    });
  };
}
