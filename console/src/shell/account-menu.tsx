import { ActionIcon, Menu } from '@mantine/core';
import { IconLogout, IconSettings, IconUser } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTexts } from '../i18n/texts.js';
import { paths } from '../paths.js';
import { useMe } from '../session/use-session.js';
import { useSignOut } from '../session/use-sign-out.js';

export function AccountMenu() {
  const { t } = useTexts();
  const me = useMe();
  const signOut = useSignOut();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('console-shell:account.label', { name: me.name })}>
          <IconUser size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="dimmed">{me.name}</Menu.Label>
        <Menu.Item component={Link} to={paths.settings} leftSection={<IconSettings size={18} aria-hidden />}>
          {t('console-shell:nav.settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('console-shell:account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
