import { Group, Paper, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { DataTable } from '../../ui/data-table.js';
import { TaskButtons } from './task-buttons.js';
import { TaskDue, TaskHolder, TaskProgress, TaskTitle, TaskWork } from './task-parts.js';
import type { View } from './task-filters.js';

type Task = Schemas['Task'];

interface Props {
  tasks: readonly Task[];
  view: View;
}

/** A table where there is room, cards elsewhere. */
export function QueueTasks({ tasks, view }: Props) {
  const isWide = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false });
  return isWide ? <TaskTable tasks={tasks} view={view} /> : <TaskCards tasks={tasks} view={view} />;
}

function TaskTable({ tasks, view }: Props) {
  const { t } = useTexts('console-queue');
  const columns = [
    { title: t('console-queue:column.text'), cell: (task: Task) => <TaskTitle task={task} /> },
    { title: t('console-queue:column.work'), cell: (task: Task) => <TaskWork task={task} /> },
    { title: t('console-queue:column.due'), cell: (task: Task) => <TaskDue task={task} /> },
    { title: t('console-queue:column.toDo'), cell: (task: Task) => <TaskProgress task={task} /> },
    { title: t('console-queue:column.holder'), cell: (task: Task) => <TaskHolder task={task} /> },
    { title: t('console-queue:column.actions'), cell: (task: Task) => <TaskButtons task={task} view={view} /> },
  ];
  return <DataTable caption={t(`console-queue:view.${view}`)} columns={columns} rows={tasks} rowKey={({ id }) => id} />;
}

function TaskCards({ tasks, view }: Props) {
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {tasks.map((task) => (
        <Paper key={task.id} component="li" withBorder p="sm">
          <Stack gap="xs">
            <TaskTitle task={task} />
            <TaskWork task={task} />
            <TaskDue task={task} />
            <TaskProgress task={task} />
            <Group justify="space-between">
              <TaskHolder task={task} />
              <TaskButtons task={task} view={view} />
            </Group>
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}
