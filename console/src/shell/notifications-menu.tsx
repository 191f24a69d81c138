import { ActionIcon, Anchor, Indicator, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useRead } from '../api/use-read.js';
import { useTexts } from '../i18n/texts.js';
import { paths } from '../paths.js';
import { NotificationList } from './notification-list.js';

const SHOWN = 10;

/** What the person was told, newest first. */
export function NotificationsMenu() {
  const { t } = useTexts();
  const [opened, { toggle, close }] = useDisclosure(false);
  const { data } = useRead('/api/v1/notifications', { params: { query: { limit: SHOWN } } });
  const unread = data?.unread ?? 0;
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      width={340}
      position="bottom-end"
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <Indicator
          label={unread > 99 ? '99+' : unread}
          size={18}
          offset={4}
          display="flex"
          disabled={unread === 0}
          color="red.9"
          aria-hidden={false}
        >
          <ActionIcon
            variant="default"
            size="lg"
            aria-expanded={opened}
            aria-label={t('console-shell:notifications.label', { count: unread })}
            onClick={toggle}
          >
            <IconBell size={20} aria-hidden />
          </ActionIcon>
        </Indicator>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('console-shell:notifications.title')}>
        <NotificationList items={data?.items ?? []} unread={unread} onChosen={close} />
        <Anchor component={Link} to={paths.notifications} size="sm" mt="sm" display="block" onClick={close}>
          {t('console-shell:notifications.all')}
        </Anchor>
      </Popover.Dropdown>
    </Popover>
  );
}
