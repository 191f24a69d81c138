import { AppShell, Burger, Center, Group, Loader, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { useTexts } from '../i18n/texts.js';
import { LiveProvider } from '../live/live-provider.js';
import { AccountMenu } from './account-menu.js';
import { LanguageSwitch } from './language-switch.js';
import { NavigationLinks } from './navigation-links.js';
import { NotificationsMenu } from './notifications-menu.js';
import { OfflineNotice } from './offline-notice.js';
import { PaletteButton } from './palette-button.js';
import { SchemeSwitch } from './scheme-switch.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';
import { useShortcut } from './shortcuts.js';

/** What surrounds every page of people who are signed in. */
export function Shell() {
  const { t } = useTexts();
  const [opened, { toggle, close }] = useDisclosure(false);
  const [keysShown, keys] = useDisclosure(false);
  useShortcut('?', t('console-shell:shortcuts.show'), keys.open);
  return (
    <LiveProvider>
      <a className="skip-link" href="#content">
        {t('console-shell:skipToContent')}
      </a>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 240, breakpoint: 'sm', collapsed: { mobile: !opened } }}
        padding="md"
      >
        <AppShell.Header>
          <Group h="100%" px="sm" gap="xs" justify="space-between" wrap="nowrap">
            <Group gap="xs" wrap="nowrap">
              <Burger
                opened={opened}
                onClick={toggle}
                hiddenFrom="sm"
                size="sm"
                aria-expanded={opened}
                aria-label={t('console-shell:menu')}
              />
              <Text fw={700} visibleFrom="xs">
                Jarshy
              </Text>
            </Group>
            <Group gap={6} wrap="nowrap">
              <PaletteButton />
              <NotificationsMenu />
              <SchemeSwitch />
              <LanguageSwitch />
              <AccountMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" aria-label={t('console-shell:navigation')} style={{ overflowY: 'auto' }}>
          <NavigationLinks onChosen={close} />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          <OfflineNotice />
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        </AppShell.Main>
      </AppShell>
      <ShortcutsDialog opened={keysShown} onClose={keys.close} />
    </LiveProvider>
  );
}

function Waiting() {
  const { t } = useTexts();
  return (
    <Center h="40vh">
      <Loader aria-label={t('console-shell:loading')} />
    </Center>
  );
}
