import { Group, Paper, SimpleGrid, Text } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

const VIEWS = ['mine', 'returned', 'open'] as const satisfies readonly (keyof Schemas['TaskCounts'])[];

/** How much there is to do, as the API counts it. */
export function TaskCounts() {
  const { t } = useTexts('console-home');
  const { data, error, refetch } = useRead('/api/v1/tasks/counts');
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      {VIEWS.map((view) => (
        <Paper key={view} withBorder p="md">
          <Text size="sm" c="dimmed">
            {t(`console-home:count.${view}`)}
          </Text>
          <Group gap="xs" align="baseline">
            <Text fz="2rem" fw={700} lh={1.2}>
              {data?.[view].total ?? '–'}
            </Text>
            {data && data[view].words > 0 && (
              <Text size="sm">{t('console-home:words', { count: data[view].words })}</Text>
            )}
          </Group>
          {data && data[view].overdue > 0 && (
            <Text size="sm" c="var(--mantine-color-error)">
              {t('console-home:overdue', { count: data[view].overdue })}
            </Text>
          )}
        </Paper>
      ))}
    </SimpleGrid>
  );
}
