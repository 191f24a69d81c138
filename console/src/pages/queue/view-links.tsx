import { Badge, Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { addressOf, VIEWS, type Filters, type Wanted } from './task-filters.js';

/** The lists that there are, with as many tasks as the filters leave of each. */
export function ViewLinks({ wanted, filters }: { wanted: Wanted; filters: Filters }) {
  const { t } = useTexts('console-queue');
  const { data } = useRead('/api/v1/tasks/counts', { params: { query: filters } }, { keepPrevious: true });
  const shown = data?.[wanted.view];
  return (
    <Group justify="space-between">
      <Group component="nav" gap="xs" aria-label={t('console-queue:views')}>
        {VIEWS.map((view) => (
          <Button
            key={view}
            component={Link}
            to={{ search: addressOf({ ...wanted, view }).toString() }}
            replace
            variant={view === wanted.view ? 'filled' : 'default'}
            aria-current={view === wanted.view ? 'page' : undefined}
            rightSection={
              data && (
                <Badge variant="default" circle={data[view].total < 10}>
                  {data[view].total}
                </Badge>
              )
            }
          >
            {t(`console-queue:view.${view}`)}
          </Button>
        ))}
      </Group>
      {shown && (
        <Text size="sm" c="dimmed" role="status">
          {t('console-queue:toDo', { count: shown.words })}
          {shown.overdue > 0 && ` · ${t('console-queue:overdue', { count: shown.overdue })}`}
        </Text>
      )}
    </Group>
  );
}
