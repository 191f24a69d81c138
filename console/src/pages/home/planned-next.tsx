import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { client, dataOf } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { Section } from './section.js';

const QUERY = { state: 'waiting', limit: 5 } as const;

/** What strikes next. */
export function PlannedNext() {
  const { t } = useTexts('console-home');
  const { items, more, isPending } = usePages('/api/v1/schedule', QUERY, (cursor) =>
    dataOf(client.GET('/api/v1/schedule', { params: { query: { ...QUERY, cursor } } })),
  );
  if (isPending) return null;
  return (
    <Section title={t('console-home:planned')}>
      {items.length === 0 && <EmptyState title={t('console-home:plannedEmpty')} />}
      <Stack gap="xs">
        {items.map(({ id, documentId, title, atUtc }) => (
          <div key={id}>
            <Anchor component={Link} to={paths.document(documentId)}>
              {title}
            </Anchor>
            <Text size="sm" c="dimmed">
              <AlmatyTime at={atUtc} />
            </Text>
          </div>
        ))}
      </Stack>
      <LoadMore {...more} />
    </Section>
  );
}
