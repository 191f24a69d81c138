import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { DeliveryEntry } from './delivery-entry.js';

type State = Schemas['WebhookDelivery']['state'];

/** No event tells of deliveries: while a first attempt is under way, it is looked for. */
const SOON_MS = 2_000;

const STATES: readonly State[] = ['pending', 'delivered', 'failed'];

/** What was sent in the last 30 days, and how it was answered. */
export function DeliveryLog({ webhookId }: { webhookId: string }) {
  const { t } = useTexts('console-subscribers');
  const [state, setState] = useState<State | ''>('');
  const path = { id: webhookId };
  const query = state && { state };
  const { items, more, isPending, error, refetch } = usePages(
    '/api/v1/webhooks/{id}/deliveries',
    { ...path, state },
    (cursor) =>
      dataOf(client.GET('/api/v1/webhooks/{id}/deliveries', { params: { path, query: { ...(query || {}), cursor } } })),
  );
  const { start, stop } = useInterval(() => void refetch(), SOON_MS);
  const isUnderWay = items.some((delivery) => delivery.state === 'pending' && delivery.attempts === 0);
  useEffect(() => {
    if (isUnderWay) start();
    return stop;
  }, [isUnderWay, start, stop]);
  const again = (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconRefresh size={16} aria-hidden />}
      onClick={() => void refetch()}
    >
      {t('console-subscribers:look')}
    </Button>
  );
  return (
    <Panel title={t('console-subscribers:deliveries')} actions={again}>
      <Stack>
        <NativeSelect
          label={t('console-subscribers:state')}
          value={state}
          onChange={(event) => setState(event.currentTarget.value as State | '')}
        >
          <option value="">{t('console-shell:all')}</option>
          {STATES.map((each) => (
            <option key={each} value={each}>
              {t(`console-subscribers:delivery.${each}`)}
            </option>
          ))}
        </NativeSelect>
        {error && <ProblemAlert problem={error} />}
        {!isPending && items.length === 0 && <Text size="sm">{t('console-subscribers:noDeliveries')}</Text>}
        <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
          {items.map((delivery) => (
            <DeliveryEntry key={delivery.id} webhookId={webhookId} delivery={delivery} />
          ))}
        </Stack>
        <LoadMore {...more} />
      </Stack>
    </Panel>
  );
}
