import { Stack, Text } from '@mantine/core';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { PersonName } from '../../ui/person-name.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

/** Newest first. */
export function PersonEvents({ personId }: { personId: string }) {
  const { t } = useTexts('console-people');
  const path = { id: personId };
  const { items, more, error } = usePages('/api/v1/people/{id}/events', path, (cursor) =>
    dataOf(client.GET('/api/v1/people/{id}/events', { params: { path, query: { cursor } } })),
  );
  return (
    <Panel title={t('console-people:events')}>
      {error && <ProblemAlert problem={error} />}
      <Stack component="ol" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {items.map((event) => (
          <li key={event.id}>
            <Text size="sm">
              <What event={event} />
            </Text>
            <Text size="xs" c="dimmed">
              <AlmatyTime at={event.at} /> · <PersonName person={event.actor} />
            </Text>
          </li>
        ))}
      </Stack>
      <LoadMore {...more} />
    </Panel>
  );
}

const KNOWN = [
  ...['person.created', 'person.made_first_administrator', 'person.changed', 'person.password_changed'],
  ...['person.enabled', 'person.disabled', 'session.started', 'session.refused', 'session.ended'],
  ...['token.created', 'token.revoked'],
];
const FIELDS = ['name', 'roles', 'skills', 'interfaceLanguage'];

function What({ event: { action, details } }: { event: Schemas['Event'] }) {
  const { t } = useTexts('console-people');
  const said = KNOWN.includes(action) ? t(`console-people:event.${action}`) : action;
  const changed = FIELDS.filter((field) => field in details).map((field) => t(`console-people:field.${field}`));
  return changed.length > 0 && action === 'person.changed' ? `${said}: ${changed.join(', ')}` : said;
}
