import { Badge, Button, Code, Group, Paper, Stack, Text } from '@mantine/core';
import { client, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';

type Delivery = Schemas['WebhookDelivery'];

const COLORS: Record<Delivery['state'], string> = { pending: 'blue', delivered: 'green', failed: 'red' };

const FAILURES = ['timeout', 'connect', 'dns', 'tls', 'broken', 'address'];

export function DeliveryEntry({ webhookId, delivery }: { webhookId: string; delivery: Delivery }) {
  const { t } = useTexts('console-subscribers');
  const { id, messageId, type, state, createdAt, response } = delivery;
  const params = { path: { id: webhookId, deliveryId: id } };
  const redeliver = useAction(
    () => client.POST('/api/v1/webhooks/{id}/deliveries/{deliveryId}/redelivery', { params }),
    { refreshes: ['/api/v1/webhooks/{id}/deliveries'], done: t('console-subscribers:redelivered') },
  );
  return (
    <Paper component="li" withBorder p="sm">
      <Stack gap={6}>
        <Group gap="xs" justify="space-between">
          <Group gap="xs">
            <Text size="sm" fw={600}>
              {t(`console-subscribers:event.${type}`)}
            </Text>
            <Badge variant="light" color={COLORS[state]}>
              {t(`console-subscribers:delivery.${state}`)}
            </Badge>
          </Group>
          <Button
            variant="default"
            size="xs"
            loading={redeliver.isPending}
            aria-label={t('console-subscribers:redeliverNamed', { id: messageId })}
            onClick={() => redeliver.mutate()}
          >
            {t('console-subscribers:redeliver')}
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          {messageId} · <AlmatyTime at={createdAt} />
        </Text>
        <Outcome delivery={delivery} />
        {response && (
          <Code block lang="" style={{ maxHeight: 120 }} tabIndex={0}>
            {response}
          </Code>
        )}
      </Stack>
    </Paper>
  );
}

function Outcome({ delivery: { attempts, status, failure, durationMs } }: { delivery: Delivery }) {
  const { t } = useTexts('console-subscribers');
  const said = [
    t('console-subscribers:attempts', { count: attempts }),
    status !== null && t('console-subscribers:status', { status }),
    durationMs !== null && t('console-subscribers:duration', { ms: durationMs }),
    failure && (FAILURES.includes(failure) ? t(`console-subscribers:failure.${failure}`) : failure),
  ];
  return <Text size="sm">{said.filter(Boolean).join(' · ')}</Text>;
}
