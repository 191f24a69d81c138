import { Button } from '@mantine/core';
import { client } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';

/** Up to the newest that is known here: what comes meanwhile stays unread. */
export function ReadAll() {
  const { t } = useTexts('console-notifications');
  const { data } = useRead('/api/v1/notifications', { params: { query: { limit: 1 } } });
  const until = data?.items[0]?.id;
  const readAll = useAction(() => client.PUT('/api/v1/notifications/read', { body: { until } }), {
    refreshes: ['/api/v1/notifications'],
  });
  if (!data || data.unread === 0) return null;
  return (
    <Button variant="default" loading={readAll.isPending} onClick={() => readAll.mutate()}>
      {t('console-shell:notifications.readAll')}
    </Button>
  );
}
