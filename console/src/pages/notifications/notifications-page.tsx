import { SegmentedControl, Text } from '@mantine/core';
import { client, dataOf } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFilter } from '../../ui/use-filter.js';
import { Waiting } from '../../ui/waiting.js';
import { NotificationEntries } from './notification-entries.js';
import { ReadAll } from './read-all.js';

const READ = ['all', 'unread', 'read'] as const;

/** Everything that I was told. */
export function Component() {
  const { t } = useTexts('console-notifications');
  const [{ show = 'all' }, change] = useFilter(['show']);
  return (
    <>
      <PageHeader title={t('console-notifications:title')} description={t('console-notifications:description')}>
        <ReadAll />
      </PageHeader>
      <SegmentedControl
        mb="md"
        aria-label={t('console-notifications:show.label')}
        value={show}
        onChange={(chosen) => change({ show: chosen })}
        data={READ.map((value) => ({ value, label: t(`console-notifications:show.${value}`) }))}
      />
      <Notifications show={show} />
    </>
  );
}

function Notifications({ show }: { show: string }) {
  const { t } = useTexts('console-notifications');
  const query = show === 'unread' || show === 'read' ? ({ unread: show === 'unread' ? 'true' : 'false' } as const) : {};
  const { items, more, isPending, error, refetch } = usePages('/api/v1/notifications', query, (cursor) =>
    dataOf(client.GET('/api/v1/notifications', { params: { query: { ...query, limit: 30, cursor } } })),
  );
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  if (items.length === 0) {
    return (
      <EmptyState title={t('console-shell:notifications.none')}>
        <Text size="sm">{t('console-notifications:noneHint')}</Text>
      </EmptyState>
    );
  }
  return (
    <>
      <NotificationEntries items={items} />
      <LoadMore {...more} />
    </>
  );
}
