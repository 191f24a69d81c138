import { Anchor, Button, ScrollArea, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { client, type Schemas } from '../api/client.js';
import { useAction } from '../api/use-action.js';
import { useTexts } from '../i18n/texts.js';
import { paths } from '../paths.js';
import { Ago } from '../ui/ago.js';

type Notification = Schemas['Notification'];

interface Props {
  items: readonly Notification[];
  unread: number;
  onChosen: () => void;
}

/** A sentence for each, which leads to the text that it is about; what is about none is about a subscriber. */
export function NotificationList({ items, unread, onChosen }: Props) {
  const { t } = useTexts();
  const readAll = useAction(() => client.PUT('/api/v1/notifications/read', { body: { until: items[0]?.id } }), {
    refreshes: ['/api/v1/notifications'],
  });
  const read = useAction(
    (id: string) => client.PUT('/api/v1/notifications/{id}/read', { params: { path: { id } }, body: { read: true } }),
    { refreshes: ['/api/v1/notifications'] },
  );
  if (items.length === 0) return <Text size="sm">{t('console-shell:notifications.none')}</Text>;
  return (
    <Stack gap="sm">
      {unread > 0 && (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          loading={readAll.isPending}
          onClick={() => readAll.mutate()}
        >
          {t('console-shell:notifications.readAll')}
        </Button>
      )}
      <ScrollArea.Autosize mah="60vh" type="auto">
        <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {items.map(({ id, text, variantId, createdAt, readAt }) => (
            <li key={id}>
              <Anchor
                component={Link}
                to={variantId === null ? paths.subscribers : paths.variant(variantId)}
                size="sm"
                fw={readAt === null ? 700 : 400}
                onClick={() => {
                  if (readAt === null) read.mutate(id);
                  onChosen();
                }}
              >
                {text}
              </Anchor>
              <Text size="xs" c="dimmed">
                <Ago at={createdAt} />
              </Text>
            </li>
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  );
}
