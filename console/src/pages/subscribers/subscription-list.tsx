import { Text } from '@mantine/core';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { useMay } from '../../session/use-session.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { Waiting } from '../../ui/waiting.js';

type Subscription = Schemas['Subscription'];

/** Who gets whole feeds by WebSub. */
export function SubscriptionList() {
  const { t } = useTexts('console-subscribers');
  return (
    <Panel title={t('console-subscribers:websub.title')}>
      <Text size="sm" mb="sm">
        {t('console-subscribers:websub.description')}
      </Text>
      <Subscriptions />
    </Panel>
  );
}

function Subscriptions() {
  const { t } = useTexts('console-subscribers');
  const { items, more, isPending, error, refetch } = usePages('/api/v1/websub/subscriptions', {}, (cursor) =>
    dataOf(client.GET('/api/v1/websub/subscriptions', { params: { query: { limit: 50, cursor } } })),
  );
  const columns = useColumns();
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  if (items.length === 0) return <EmptyState title={t('console-subscribers:websub.none')} />;
  return (
    <>
      <DataTable
        caption={t('console-subscribers:websub.title')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
      />
      <LoadMore {...more} />
    </>
  );
}

function useColumns(): Column<Subscription>[] {
  const { t } = useTexts('console-subscribers');
  const mayRemove = useMay('subscriptions.remove');
  const columns: Column<Subscription>[] = [
    { title: t('console-subscribers:websub.host'), cell: ({ callbackHost }) => callbackHost },
    {
      title: t('console-subscribers:websub.topic'),
      cell: ({ topic }) => <span style={{ overflowWrap: 'anywhere' }}>{topic}</span>,
    },
    {
      title: t('console-subscribers:websub.signed'),
      cell: ({ signed }) => t(signed ? 'console-subscribers:yes' : 'console-subscribers:no'),
    },
    { title: t('console-subscribers:websub.until'), cell: ({ leaseUntil }) => <AlmatyTime at={leaseUntil} /> },
    {
      title: t('console-subscribers:websub.delivered'),
      cell: ({ deliveredAt, pending }) => (
        <>
          {deliveredAt ? <AlmatyTime at={deliveredAt} /> : '–'}
          {pending && (
            <Text size="sm">
              {t('console-subscribers:websub.pending', { count: pending.attempts })} <AlmatyTime at={pending.nextAt} />
            </Text>
          )}
        </>
      ),
    },
  ];
  const remove: Column<Subscription> = {
    title: t('console-subscribers:actions'),
    cell: ({ id, callbackHost: host }) => (
      <RemoveButton
        size="xs"
        verb={t('console-subscribers:websub.remove')}
        label={t('console-subscribers:websub.removeNamed', { host })}
        text={t('console-subscribers:websub.removeText', { host })}
        remove={() => client.DELETE('/api/v1/websub/subscriptions/{id}', { params: { path: { id } } })}
        refreshes={['/api/v1/websub/subscriptions']}
        done={t('console-subscribers:websub.removed')}
      />
    ),
  };
  return mayRemove ? [...columns, remove] : columns;
}
