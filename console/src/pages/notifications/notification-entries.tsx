import { Anchor, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { client, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { AlmatyTime } from '../../ui/almaty-time.js';

type Notification = Schemas['Notification'];

export function NotificationEntries({ items }: { items: readonly Notification[] }) {
  const { t } = useTexts('console-notifications', 'notifications');
  const mark = useAction(
    ({ id, read }: { id: string; read: boolean }) =>
      client.PUT('/api/v1/notifications/{id}/read', { params: { path: { id } }, body: { read } }),
    { refreshes: ['/api/v1/notifications'] },
  );
  return (
    <Stack component="ul" gap="xs" m={0} p={0} maw={860} style={{ listStyle: 'none' }}>
      {items.map(({ id, kind, text, variantId, createdAt, readAt }) => (
        <Paper key={id} component="li" withBorder p="sm">
          <Group justify="space-between" align="flex-start">
            <Stack gap={4} flex="1 1 18rem">
              <Anchor
                component={Link}
                to={variantId === null ? paths.subscribers : paths.variant(variantId)}
                fw={readAt === null ? 700 : 400}
                onClick={() => readAt === null && mark.mutate({ id, read: true })}
              >
                {text}
              </Anchor>
              <Group gap="xs">
                <Badge variant="light" color={readAt === null ? 'blue' : 'gray'}>
                  {t(readAt === null ? 'console-notifications:isUnread' : 'console-notifications:isRead')}
                </Badge>
                <Text size="sm" c="dimmed">
                  {t(`notifications:kind.${kind}`)} · <AlmatyTime at={createdAt} />
                </Text>
              </Group>
            </Stack>
            <Button
              variant="default"
              size="xs"
              aria-label={t(
                readAt === null ? 'console-notifications:markReadNamed' : 'console-notifications:markUnreadNamed',
                { text },
              )}
              onClick={() => mark.mutate({ id, read: readAt === null })}
            >
              {t(readAt === null ? 'console-notifications:markRead' : 'console-notifications:markUnread')}
            </Button>
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}
