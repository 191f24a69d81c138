import { Stack } from '@mantine/core';
import { useTexts } from '../../i18n/texts.js';
import { hasRole, useMe } from '../../session/use-session.js';
import { PageHeader } from '../../ui/page-header.js';
import { LatestNotifications } from './latest-notifications.js';
import { OverdueTasks } from './overdue-tasks.js';
import { PlannedNext } from './planned-next.js';
import { TaskCounts } from './task-counts.js';
import { TaskSection } from './task-section.js';

/** What waits for me, and why. */
export function Component() {
  const { t } = useTexts('console-home');
  const me = useMe();
  return (
    <>
      <PageHeader title={t('console-home:title', { name: me.name })} description={t('console-home:description')} />
      <Stack gap="xl">
        <TaskCounts />
        <TaskSection view="returned" title={t('console-home:returned')} />
        <TaskSection view="mine" title={t('console-home:mine')} empty={t('console-home:mineEmpty')} />
        {hasRole(me, ['publisher']) && (
          <>
            <OverdueTasks />
            <PlannedNext />
          </>
        )}
        <LatestNotifications />
      </Stack>
    </>
  );
}
