import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { useMay } from '../../session/use-session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { NewWebhook } from './new-webhook.js';
import { WebhookState } from './webhook-state.js';

type Webhook = Schemas['Webhook'];

export function WebhookList() {
  const { t } = useTexts('console-subscribers');
  const [adding, setAdding] = useState(false);
  const mayAdd = useMay('webhooks.create');
  const add = mayAdd && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {t('console-subscribers:add')}
    </Button>
  );
  return (
    <Panel title={t('console-subscribers:webhooks')} actions={add}>
      <Webhooks />
      {adding && <NewWebhook onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function Webhooks() {
  const { t } = useTexts('console-subscribers');
  const { items, more, isPending, error, refetch } = usePages('/api/v1/webhooks', {}, (cursor) =>
    dataOf(client.GET('/api/v1/webhooks', { params: { query: { limit: 50, cursor } } })),
  );
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  if (items.length === 0) return <EmptyState title={t('console-subscribers:noWebhooks')} />;
  const columns: Column<Webhook>[] = [
    {
      title: t('console-subscribers:partner'),
      cell: ({ id, description, url }) => (
        <>
          <Anchor component={Link} to={paths.webhook(id)}>
            {description}
          </Anchor>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {url}
          </Text>
        </>
      ),
    },
    {
      title: t('console-subscribers:events'),
      cell: ({ events }) => t('console-subscribers:eventCount', { count: events.length }),
    },
    {
      title: t('console-subscribers:languages'),
      cell: ({ languages }) => languages.map((language) => t(`workflow:language.${language}`)).join(', '),
    },
    { title: t('console-subscribers:state'), cell: (webhook) => <WebhookState webhook={webhook} /> },
  ];
  return (
    <>
      <DataTable caption={t('console-subscribers:webhooks')} columns={columns} rows={items} rowKey={({ id }) => id} />
      <LoadMore {...more} />
    </>
  );
}
