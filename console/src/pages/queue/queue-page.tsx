import { Center, Loader, Stack } from '@mantine/core';
import { client, dataOf } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { ClaimNext } from './claim-next.js';
import { QueueFilters } from './queue-filters.js';
import { QueueTasks } from './queue-tasks.js';
import { useWanted } from './use-wanted.js';
import { ViewLinks } from './view-links.js';

const AT_ONCE = 30;

/** What is to be written, translated, reviewed and released. */
export function Component() {
  const { t } = useTexts('console-queue');
  const { wanted, filters, want } = useWanted();
  const query = { ...filters, view: wanted.view, limit: AT_ONCE };
  const { items, more, isPending, error, refetch } = usePages('/api/v1/tasks', query, (cursor) =>
    dataOf(client.GET('/api/v1/tasks', { params: { query: { ...query, cursor } } })),
  );
  return (
    <>
      <PageHeader title={t('console-queue:title')} description={t(`console-queue:about.${wanted.view}`)}>
        <ClaimNext filters={filters} />
      </PageHeader>
      <Stack>
        <ViewLinks wanted={wanted} filters={filters} />
        <QueueFilters wanted={wanted} want={want} />
        {error && <ProblemAlert problem={error} retry={() => void refetch()} />}
        {isPending && (
          <Center p="xl">
            <Loader aria-label={t('console-shell:loading')} />
          </Center>
        )}
        {!isPending && !error && items.length === 0 && <EmptyState title={t(`console-queue:empty.${wanted.view}`)} />}
        {items.length > 0 && <QueueTasks tasks={items} view={wanted.view} />}
        <LoadMore {...more} />
      </Stack>
    </>
  );
}
