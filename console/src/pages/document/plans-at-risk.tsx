import { Alert, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { Reasons } from './release/reasons.js';
import type { Row } from './texts-of.js';

/** What has been planned and would fail with the settings as they are now. */
export function PlansAtRisk({ row, plans }: { row: Row; plans: readonly Schemas['PlanAtRisk'][] }) {
  const { t } = useTexts('console-document', 'schedule');
  return (
    <Alert color="orange" role="alert" title={t('console-document:plans.atRisk')}>
      <Stack gap="xs">
        {plans.map(({ entryId, action, at, reasons }) => (
          <div key={entryId}>
            <Text size="sm" fw={600}>
              {t(`schedule:action.${action}`)}: <AlmatyTime at={at} />
            </Text>
            <Reasons row={row} reasons={reasons} />
          </div>
        ))}
      </Stack>
    </Alert>
  );
}
