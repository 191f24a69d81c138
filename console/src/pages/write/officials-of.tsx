import { client, dataOf, ifMatch } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { OfficialsField } from './officials-field.js';

/** The officials whom an article mentions; a choice is saved at once. */
export function OfficialsOf({ documentId }: { documentId: string }) {
  const { t } = useTexts('console-write');
  const path = { id: documentId };
  const { data: article, error } = useRead('/api/v1/articles/{id}', { params: { path } });
  const save = useAction(
    (officials: string[]) =>
      dataOf(
        client.PATCH('/api/v1/articles/{id}', {
          params: { path, header: ifMatch(article ?? { version: 0 }) },
          body: { officials },
        }),
      ),
    { refreshes: ['/api/v1/articles/{id}', '/api/v1/documents'], done: t('console-write:officials.saved') },
  );
  if (error) return <ProblemAlert problem={error} />;
  if (!article) return null;
  const chosen = save.isPending ? save.variables : article.officials;
  return <OfficialsField chosen={chosen} onChange={(officials) => save.mutate(officials)} />;
}
