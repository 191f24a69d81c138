import { Button } from '@mantine/core';
import { IconHandGrab } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { client, dataOf } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { useShortcut } from '../../shell/shortcuts.js';
import { taskAddress } from '../../ui/task-address.js';
import type { Filters } from './task-filters.js';

const KEYS = 'Alt+N';

/** Takes what comes first of that which is shown, and goes there. */
export function ClaimNext({ filters }: { filters: Filters }) {
  const { t } = useTexts('console-queue');
  const go = useNavigate();
  const claim = useAction(() => dataOf(client.POST('/api/v1/tasks/claims', { body: { filters } })), {
    refreshes: ['/api/v1/tasks', '/api/v1/tasks/counts'],
    onDone: (task) => void go(taskAddress(task)),
  });
  useShortcut(KEYS, t('console-queue:claimNext'), () => claim.mutate(), { enabled: !claim.isPending });
  return (
    <Button
      size="lg"
      leftSection={<IconHandGrab aria-hidden />}
      loading={claim.isPending}
      aria-keyshortcuts={KEYS}
      onClick={() => claim.mutate()}
    >
      {t('console-queue:claimNext')}
    </Button>
  );
}
