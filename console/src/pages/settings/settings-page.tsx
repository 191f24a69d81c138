import { Stack } from '@mantine/core';
import { useTexts } from '../../i18n/texts.js';
import { PageHeader } from '../../ui/page-header.js';
import { MailSettings } from './mail-settings.js';
import { OwnPassword } from './own-password.js';
import { OwnProfile } from './own-profile.js';
import { OwnTokens } from './own-tokens.js';

/** What one person chooses for themselves. */
export function Component() {
  const { t } = useTexts('console-settings');
  return (
    <>
      <PageHeader title={t('console-settings:title')} />
      <Stack gap="xl" maw={760}>
        <OwnProfile />
        <OwnPassword />
        <MailSettings />
        <OwnTokens />
      </Stack>
    </>
  );
}
