import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { TASK_LISTS, useFreeing } from './use-freeing.js';

interface Props {
  task: Schemas['Task'];
  onClose: () => void;
}

/** Gives a task to one of those whom nothing keeps from it, or makes it free. */
export function AssignDialog({ task, onClose }: Props) {
  const { t } = useTexts('console-queue');
  const { id, title, titleLanguage, claim } = task;
  const params = { path: { id } };
  const { data, error } = useRead('/api/v1/tasks/{id}/assignees', { params });
  const [personId, choose] = useState<string | null>(claim?.personId ?? null);
  const assign = useAction(
    (body: Schemas['Assignee']) => dataOf(client.PUT('/api/v1/tasks/{id}/assignee', { params, body })),
    { refreshes: TASK_LISTS, done: t('console-queue:assigned'), onDone: onClose, onProblem: () => undefined },
  );
  const free = useFreeing(task, onClose);
  const problem = error ?? assign.error;
  return (
    <Dialog onClose={onClose} title={t('console-queue:assignTitle')}>
      <Stack>
        <Text lang={titleLanguage}>{title}</Text>
        {problem && <ProblemAlert problem={problem} />}
        {data?.items.length === 0 && <Text>{t('console-queue:nobody')}</Text>}
        <Radio.Group label={t('console-queue:whom')} value={personId} onChange={choose}>
          <Stack gap="xs" mt="xs">
            {data?.items.map((person) => (
              <Radio key={person.id} value={person.id} label={person.name} />
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end">
          {claim && (
            <Button variant="default" loading={free.isPending} onClick={() => free.mutate()}>
              {t('console-queue:makeFree')}
            </Button>
          )}
          <Button
            disabled={personId === null}
            loading={assign.isPending}
            onClick={() => personId && assign.mutate({ personId })}
          >
            {t('console-queue:assign')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
