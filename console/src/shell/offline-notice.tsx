import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import { useTexts } from '../i18n/texts.js';

export function OfflineNotice() {
  const { t } = useTexts();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <Alert color="orange" mb="md" icon={<IconCloudOff aria-hidden />} title={t('console-shell:offline.title')}>
      {t('console-shell:offline.text')}
    </Alert>
  );
}
