import { Anchor, Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { Ago } from '../../ui/ago.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { StateBadge } from '../../ui/state-badge.js';
import { taskAddress } from '../../ui/task-address.js';

type Task = Schemas['Task'];

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {tasks.map((task) => (
        <Paper key={task.id} component="li" withBorder p="sm">
          <TaskLine task={task} />
        </Paper>
      ))}
    </Stack>
  );
}

function TaskLine({ task }: { task: Task }) {
  const { t } = useTexts('console-home');
  const { title, titleLanguage, language, kind, state, priority, dueAt } = task;
  return (
    <Stack gap={6}>
      <Anchor component={Link} to={taskAddress(task)} lang={titleLanguage} fw={600}>
        {title}
      </Anchor>
      <Group gap="xs">
        <LanguageTag language={language} />
        <Text size="sm">{t(`console-home:kind.${kind}`)}</Text>
        <StateBadge state={state} />
        {priority === 'urgent' && (
          <Badge color="red" variant="light">
            {t('console-home:urgent')}
          </Badge>
        )}
        {dueAt && (
          <Text size="sm">
            {t('console-home:due')} <Ago at={dueAt} />
          </Text>
        )}
      </Group>
    </Stack>
  );
}
