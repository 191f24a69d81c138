import { Button, Tabs } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { useMay } from '../../session/use-session.js';
import { PageHeader } from '../../ui/page-header.js';
import { useFilter } from '../../ui/use-filter.js';
import { Concordance } from './concordance.js';
import { MemoryImport } from './memory-import.js';
import { UnitFilters } from './unit-filters.js';
import { UnitList } from './unit-list.js';

const FILTERS = ['view', 'text', 'from', 'to', 'origin', 'reviewed', 'side', 'documentId'] as const;

/** What has been translated, and how. */
export function Component() {
  const { t } = useTexts('console-memory');
  const [filter, change] = useFilter(FILTERS);
  const [importing, setImporting] = useState(false);
  const pair = new URLSearchParams({ ...(filter.from && { from: filter.from }), ...(filter.to && { to: filter.to }) });
  return (
    <>
      <PageHeader title={t('console-memory:title')} description={t('console-memory:description')}>
        {useMay('memoryExchange.import') && (
          <Button
            variant="default"
            leftSection={<IconUpload size={18} aria-hidden />}
            onClick={() => setImporting(true)}
          >
            {t('console-memory:import')}
          </Button>
        )}
        {useMay('memoryExchange.export') && (
          <Button
            variant="default"
            component="a"
            href={`/api/v1/memory/units.tmx?${pair}`}
            download
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t('console-memory:export')}
          </Button>
        )}
      </PageHeader>
      <Tabs value={filter.view ?? 'units'} onChange={(view) => change({ view: view ?? 'units' })} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="units">{t('console-memory:view.units')}</Tabs.Tab>
          <Tabs.Tab value="concordance">{t('console-memory:view.concordance')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="units">
          <UnitFilters filter={filter} onChange={change} />
          <UnitList filter={filter} />
        </Tabs.Panel>
        <Tabs.Panel value="concordance">
          <Concordance filter={filter} onChange={change} />
        </Tabs.Panel>
      </Tabs>
      {importing && <MemoryImport onClose={() => setImporting(false)} />}
    </>
  );
}
