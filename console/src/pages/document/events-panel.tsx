import { Stack } from '@mantine/core';
import { client, dataOf } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { EventLine } from './event-line.js';
import type { Row } from './texts-of.js';

const LIST = '/api/v1/documents/{id}/events';
const AT_ONCE = 10;

/** What happened, newest first. */
export function EventsPanel({ row }: { row: Row }) {
  const { t } = useTexts('console-document');
  const { id } = row;
  const { items, more, error } = usePages(LIST, { id }, (cursor) =>
    dataOf(client.GET(LIST, { params: { path: { id }, query: { cursor, limit: AT_ONCE } } })),
  );
  return (
    <Panel title={t('console-document:events')}>
      {error && <ProblemAlert problem={error} />}
      <Stack component="ol" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {items.map((event) => (
          <EventLine key={event.id} row={row} event={event} />
        ))}
      </Stack>
      <LoadMore {...more} />
    </Panel>
  );
}
