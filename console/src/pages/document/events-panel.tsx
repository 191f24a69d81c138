import { Stack, Text } from '@mantine/core';
import i18next from 'i18next';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { PersonName } from '../../ui/person-name.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { textsOf, type Row } from './texts-of.js';

const LIST = '/api/v1/documents/{id}/events';
const AT_ONCE = 10;

/** What happened, newest first. */
export function EventsPanel({ row }: { row: Row }) {
  const { t } = useTexts('console-document', 'console-events');
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

function EventLine({ row, event: { action, actor, at, variantId, reason } }: { row: Row; event: Schemas['Event'] }) {
  const { t } = useTexts('console-document', 'console-events');
  const text = textsOf(row).find(({ id }) => id === variantId);
  // An action that is new to the console has its name at least.
  const words = i18next.exists(`console-events:${action}`) ? t(`console-events:${action}`) : action;
  return (
    <li>
      <Text size="sm" component="div">
        {text && <LanguageTag language={text.language} />} <PersonName person={actor} />: {words}
      </Text>
      {reason && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {reason}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        <AlmatyTime at={at} />
      </Text>
    </li>
  );
}
