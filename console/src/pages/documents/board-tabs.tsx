import { Badge, Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { addressOf, VIEWS, type View, type Wanted } from './board-filters.js';

/** What there is much to ask for, with how much there is of it; the other filters stay. */
export function BoardTabs({ wanted }: { wanted: Wanted }) {
  const { t } = useTexts('console-documents');
  const query = wanted.kind ? { kind: wanted.kind } : {};
  const { data: counts } = useRead('/api/v1/documents/counts', { params: { query } }, { keepPrevious: true });
  return (
    <Group component="nav" gap="xs" aria-label={t('console-documents:views')}>
      {(Object.keys(VIEWS) as View[]).map((view) => (
        <Button
          key={view}
          component={Link}
          to={`?${addressOf({ ...wanted, view }).toString()}`}
          replace
          size="sm"
          variant={view === wanted.view ? 'filled' : 'default'}
          aria-current={view === wanted.view ? 'page' : undefined}
          rightSection={
            view !== 'all' &&
            counts && (
              <Badge
                size="sm"
                variant={counts[view] > 0 ? 'white' : 'transparent'}
                color="dark"
                circle={counts[view] < 10}
              >
                {counts[view]}
              </Badge>
            )
          }
        >
          {t(`console-documents:view.${view}`)}
        </Button>
      ))}
    </Group>
  );
}
