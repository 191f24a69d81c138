import { Stack } from '@mantine/core';
import { useTexts } from '../../i18n/texts.js';
import { PageHeader } from '../../ui/page-header.js';
import { SubscriptionList } from './subscription-list.js';
import { WebhookList } from './webhook-list.js';

/** Who is told of public changes: partners by webhooks, anybody by WebSub. */
export function Component() {
  const { t } = useTexts('console-subscribers');
  return (
    <>
      <PageHeader title={t('console-subscribers:title')} description={t('console-subscribers:description')} />
      <Stack gap="xl">
        <WebhookList />
        <SubscriptionList />
      </Stack>
    </>
  );
}
