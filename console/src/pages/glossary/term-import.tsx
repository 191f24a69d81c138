import { List } from '@mantine/core';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { fileAs } from '../../api/upload.js';
import { useTexts } from '../../i18n/texts.js';
import { FileImport } from '../../ui/file-import.js';

const TYPES = { csv: 'text/csv', tbx: 'application/x-tbx' };

export function TermImport({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('console-glossary');
  return (
    <FileImport
      title={t('console-glossary:import')}
      hint={t('console-glossary:importHint')}
      accept=".csv,.tbx,.xml"
      refreshes={['/api/v1/glossary/terms']}
      send={send}
      show={(report) => <Report report={report} />}
      onClose={onClose}
    />
  );
}

function send(file: File, dryRun: boolean): Promise<Schemas['GlossaryImported']> {
  const format = file.name.toLowerCase().endsWith('.csv') ? 'csv' : 'tbx';
  const query = { format, dryRun: dryRun ? 'true' : 'false' } as const;
  return dataOf(client.POST('/api/v1/glossary/imports', { params: { query }, ...fileAs(TYPES[format], file) }));
}

function Report({ report: { created, changed, unchanged } }: { report: Schemas['GlossaryImported'] }) {
  const { t } = useTexts('console-glossary');
  return (
    <List size="sm">
      <List.Item>{t('console-glossary:report.created', { count: created })}</List.Item>
      <List.Item>{t('console-glossary:report.changed', { count: changed })}</List.Item>
      <List.Item>{t('console-glossary:report.unchanged', { count: unchanged })}</List.Item>
    </List>
  );
}
