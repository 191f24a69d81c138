import { Stack } from '@mantine/core';
import { useTexts } from '../../i18n/texts.js';
import { useMay } from '../../session/use-session.js';
import { PageHeader } from '../../ui/page-header.js';
import { EngineList } from './engine-list.js';
import { EngineLog } from './engine-log.js';

/** The engines of machine translation: what they may cost, and what was sent to them. */
export function Component() {
  const { t } = useTexts('console-engines');
  return (
    <>
      <PageHeader title={t('console-engines:title')} description={t('console-engines:description')} />
      <Stack gap="xl">
        <EngineList />
        {useMay('engines.log') && <EngineLog />}
      </Stack>
    </>
  );
}
