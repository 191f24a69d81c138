import { Button, Menu } from '@mantine/core';
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { useMay } from '../../session/use-session.js';
import { useShortcut } from '../../shell/shortcuts.js';
import { PageHeader } from '../../ui/page-header.js';
import { useFilter } from '../../ui/use-filter.js';
import { NewTerm } from './new-term.js';
import { TermFilters } from './term-filters.js';
import { TermImport } from './term-import.js';
import { TermList } from './term-list.js';

const FILTERS = ['q', 'section', 'language', 'status'] as const;

/** How the office calls things, in all its languages. */
export function Component() {
  const { t } = useTexts('console-glossary');
  const [filter, change] = useFilter(FILTERS);
  const [open, setOpen] = useState<'new' | 'import'>();
  const mayAdd = useMay('terms.create');
  useShortcut('Alt+N', t('console-glossary:add'), () => setOpen('new'), { enabled: mayAdd });
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHeader title={t('console-glossary:title')} description={t('console-glossary:description')}>
        {mayAdd && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen('new')}>
            {t('console-glossary:add')}
          </Button>
        )}
        {useMay('glossary.import') && (
          <Button
            variant="default"
            leftSection={<IconUpload size={18} aria-hidden />}
            onClick={() => setOpen('import')}
          >
            {t('console-glossary:import')}
          </Button>
        )}
        <Menu>
          <Menu.Target>
            <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
              {t('console-glossary:export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown aria-label={t('console-glossary:export')}>
            <Menu.Item component="a" href="/api/v1/glossary/terms.csv" download>
              {t('console-glossary:exportCsv')}
            </Menu.Item>
            <Menu.Item component="a" href="/api/v1/glossary/terms.tbx" download>
              {t('console-glossary:exportTbx')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </PageHeader>
      <TermFilters filter={filter} onChange={change} />
      <TermList filter={filter} />
      {open === 'new' && <NewTerm onClose={close} />}
      {open === 'import' && <TermImport onClose={close} />}
    </>
  );
}
