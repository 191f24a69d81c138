import { Button, SimpleGrid } from '@mantine/core';
import { useParams } from 'react-router';
import { client, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { DeliveryLog } from './delivery-log.js';
import { RenewedSecret } from './renewed-secret.js';
import { RemovedWebhook } from './removed-webhook.js';
import { WebhookDetails } from './webhook-details.js';
import { WebhookState } from './webhook-state.js';

/** One partner's webhook, and what was sent to it. */
export function Component() {
  const { t } = useTexts('console-subscribers');
  const { id = '' } = useParams();
  const { data: webhook, error, refetch } = useRead('/api/v1/webhooks/{id}', { params: { path: { id } } });
  if (!webhook) {
    return (
      <>
        <PageHeader title={t('console-subscribers:webhook')} />
        {error ? <ProblemAlert problem={error} retry={() => void refetch()} /> : <Waiting />}
      </>
    );
  }
  return (
    <>
      <PageHeader title={webhook.description} description={<WebhookState webhook={webhook} />}>
        <Ping webhook={webhook} />
        <RenewedSecret webhook={webhook} />
        <RemovedWebhook webhook={webhook} />
      </PageHeader>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <WebhookDetails key={webhook.id} webhook={webhook} />
        <DeliveryLog webhookId={webhook.id} />
      </SimpleGrid>
    </>
  );
}

function Ping({ webhook: { id } }: { webhook: Schemas['Webhook'] }) {
  const { t } = useTexts('console-subscribers');
  const ping = useAction(() => client.POST('/api/v1/webhooks/{id}/pings', { params: { path: { id } } }), {
    refreshes: ['/api/v1/webhooks/{id}/deliveries'],
    done: t('console-subscribers:pinged'),
  });
  return (
    <Button variant="default" loading={ping.isPending} onClick={() => ping.mutate()}>
      {t('console-subscribers:ping')}
    </Button>
  );
}
