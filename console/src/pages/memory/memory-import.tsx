import { List, Text } from '@mantine/core';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { fileAs } from '../../api/upload.js';
import { useTexts } from '../../i18n/texts.js';
import { FileImport } from '../../ui/file-import.js';

const LINES_SHOWN = 20;

export function MemoryImport({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('console-memory');
  return (
    <FileImport
      title={t('console-memory:import')}
      hint={t('console-memory:importHint')}
      accept=".tmx,.xml"
      refreshes={['/api/v1/memory/units', '/api/v1/memory/concordance']}
      send={send}
      show={(report) => <Report report={report} />}
      onClose={onClose}
    />
  );
}

function send(file: File, dryRun: boolean): Promise<Schemas['MemoryImported']> {
  const params = { query: { dryRun: String(dryRun) } };
  return dataOf(client.POST('/api/v1/memory/imports', { params, ...fileAs('application/x-tmx+xml', file) }));
}

/** What becomes of the units, and of those that are passed over, why and in which lines. */
function Report({ report: { units, added, known, skipped, droppedCodes } }: { report: Schemas['MemoryImported'] }) {
  const { t } = useTexts('console-memory');
  return (
    <List size="sm">
      <List.Item>{t('console-memory:report.units', { count: units })}</List.Item>
      <List.Item>{t('console-memory:report.added', { count: added })}</List.Item>
      <List.Item>{t('console-memory:report.known', { count: known })}</List.Item>
      {droppedCodes > 0 && <List.Item>{t('console-memory:report.codes', { count: droppedCodes })}</List.Item>}
      {skipped.map(({ code, detail, count, lines }) => (
        <List.Item key={code}>
          {detail} ({count})
          <Text size="xs" c="dimmed">
            {t('console-memory:report.lines', { lines: lines.slice(0, LINES_SHOWN).join(', ') })}
          </Text>
        </List.Item>
      ))}
    </List>
  );
}
