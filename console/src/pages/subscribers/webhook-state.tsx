import { Badge, Text } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';

/** Whether it is told, and if not, why. */
export function WebhookState({ webhook }: { webhook: Schemas['Webhook'] }) {
  const { t } = useTexts('console-subscribers');
  const { active, disabledReason, failingSince } = webhook;
  const isWell = active && failingSince === null;
  return (
    <>
      <Badge variant="light" color={isWell ? 'green' : active ? 'orange' : 'red'}>
        {t(isWell ? 'console-subscribers:active' : active ? 'console-subscribers:failing' : 'console-subscribers:off')}
      </Badge>
      {disabledReason && <Text size="sm">{t(`console-subscribers:reason.${disabledReason}`)}</Text>}
      {failingSince && (
        <Text size="sm">
          {t('console-subscribers:failingSince')} <AlmatyTime at={failingSince} />
        </Text>
      )}
    </>
  );
}
