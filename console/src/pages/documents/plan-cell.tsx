import { Text } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';

/** How and when it goes out. */
export function PlanCell({ row }: { row: Schemas['BoardRow'] }) {
  const { t } = useTexts('console-documents', 'schedule');
  const { nextPlan, releaseOrderedAt, releasePolicy, firstLanguage } = row;
  return (
    <Text size="xs" component="div">
      {nextPlan && (
        <Text size="sm" component="div" fw={600}>
          {t(`schedule:action.${nextPlan.action}`)}: <AlmatyTime at={nextPlan.atUtc} />
        </Text>
      )}
      {releaseOrderedAt && <div>{t('console-documents:ordered')}</div>}
      <div>
        {t(`console-documents:policy.${releasePolicy}`)}
        {firstLanguage && `: ${t(`workflow:language.${firstLanguage}`)}`}
      </div>
    </Text>
  );
}
