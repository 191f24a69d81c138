import { Button, Stack } from '@mantine/core';
import { client, dataOf } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { BoardFilterBar } from './board-filter-bar.js';
import { isNarrowed, queryOf } from './board-filters.js';
import { BoardRows } from './board-rows.js';
import { BoardTabs } from './board-tabs.js';
import { useWanted } from './use-wanted.js';

const AT_ONCE = 25;

/** Every document with its three languages at a glance. */
export function Component() {
  const { t } = useTexts('console-documents');
  const [wanted, want] = useWanted();
  const query = { ...queryOf(wanted), limit: AT_ONCE };
  const { items, more, isPending, error, refetch } = usePages('/api/v1/documents', query, (cursor) =>
    dataOf(client.GET('/api/v1/documents', { params: { query: { ...query, cursor } } })),
  );
  const isEmpty = !isPending && !error && items.length === 0;
  return (
    <>
      <PageHeader title={t('console-documents:title')} description={t('console-documents:description')} />
      <Stack>
        <BoardTabs wanted={wanted} />
        <BoardFilterBar wanted={wanted} want={want} />
        {error && <ProblemAlert problem={error} retry={() => void refetch()} />}
        {isPending && !error && <Waiting />}
        {isEmpty && (
          <EmptyState title={t('console-documents:empty')}>
            {isNarrowed(wanted) && (
              <Button variant="default" onClick={() => want({ ...NO_FILTERS })}>
                {t('console-documents:filter.clear')}
              </Button>
            )}
          </EmptyState>
        )}
        {items.length > 0 && <BoardRows rows={items} />}
        <LoadMore {...more} />
      </Stack>
    </>
  );
}

const NO_FILTERS = {
  q: '',
  section: [],
  kind: undefined,
  language: undefined,
  state: undefined,
  turn: undefined,
  behind: undefined,
  embargoed: undefined,
};
