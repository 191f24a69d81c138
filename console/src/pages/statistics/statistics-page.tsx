import { NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { PageHeader } from '../../ui/page-header.js';
import { useFilter } from '../../ui/use-filter.js';
import { ParityStatistics } from './parity-statistics.js';
import { TranslationStatistics } from './translation-statistics.js';

const DAY_MS = 86_400_000;
const PERIODS = ['30', '91', '365'] as const;

/** How fast the office works: persons are not compared. */
export function Component() {
  const { t } = useTexts('console-statistics');
  const [now] = useState(() => Date.now());
  const [filter, change] = useFilter(['days']);
  const days = PERIODS.find((each) => each === filter.days) ?? '91';
  const since = new Date(now - Number(days) * DAY_MS).toISOString();
  return (
    <>
      <PageHeader title={t('console-statistics:title')} description={t('console-statistics:description')} />
      <NativeSelect
        label={t('console-statistics:period.label')}
        maw={300}
        mb="lg"
        value={days}
        onChange={(event) => change({ days: event.currentTarget.value })}
      >
        {PERIODS.map((each) => (
          <option key={each} value={each}>
            {t(`console-statistics:period.${each}`)}
          </option>
        ))}
      </NativeSelect>
      <Stack gap="xl">
        <ParityStatistics since={since} by={days === '365' ? 'month' : 'week'} />
        <TranslationStatistics since={since} />
      </Stack>
    </>
  );
}
