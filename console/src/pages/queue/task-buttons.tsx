import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from 'react-router';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { useMay, useMe } from '../../session/use-session.js';
import { taskAddress } from '../../ui/task-address.js';
import { AssignDialog } from './assign-dialog.js';
import type { View } from './task-filters.js';
import { TASK_LISTS, useFreeing } from './use-freeing.js';

/** What can be done with a task from the list: take it, give it back, give it to somebody. */
export function TaskButtons({ task, view }: { task: Schemas['Task']; view: View }) {
  const { t } = useTexts('console-queue');
  const me = useMe();
  const mayAssign = useMay('tasks.assignees') && task.kind !== 'release';
  const [assigning, { open, close }] = useDisclosure(false);
  const giveBack = useFreeing(task);
  const { title, claim } = task;
  return (
    <Group gap="xs">
      {view === 'open' && !claim && task.kind !== 'release' && <TakeButton task={task} />}
      {claim?.personId === me.id && (
        <Button
          variant="default"
          size="xs"
          aria-label={t('console-queue:giveBackNamed', { title })}
          loading={giveBack.isPending}
          onClick={() => giveBack.mutate()}
        >
          {t('console-queue:giveBack')}
        </Button>
      )}
      {mayAssign && (
        <Button variant="default" size="xs" aria-label={t('console-queue:assignNamed', { title })} onClick={open}>
          {t('console-queue:assign')}
        </Button>
      )}
      {assigning && <AssignDialog task={task} onClose={close} />}
    </Group>
  );
}

function TakeButton({ task }: { task: Schemas['Task'] }) {
  const { t } = useTexts('console-queue');
  const go = useNavigate();
  const params = { path: { id: task.variantId } };
  const take = useAction(() => dataOf(client.POST('/api/v1/variants/{id}/claim', { params })), {
    refreshes: TASK_LISTS,
    onDone: () => void go(taskAddress(task)),
  });
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={t('console-queue:takeNamed', { title: task.title })}
      loading={take.isPending}
      onClick={() => take.mutate()}
    >
      {t('console-queue:take')}
    </Button>
  );
}
