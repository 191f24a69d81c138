import { List, Stack, Text } from '@mantine/core';
import { client, dataOf, type Schemas } from '../../../api/client.js';
import { fileAs } from '../../../api/upload.js';
import { useTexts } from '../../../i18n/texts.js';
import { FileImport } from '../../../ui/file-import.js';
import { useEditor } from '../editor-context.js';

type Report = Schemas['XliffImported'];

const REFRESHES = ['/api/v1/variants/{id}', '/api/v1/variants/{id}/segments', '/api/v1/variants/{id}/remarks'] as const;

/** Takes in a file that came back from another tool; first it is only tried. */
export function XliffImport({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('console-panels');
  const { variant, refresh } = useEditor();
  const send = async (file: File, dryRun: boolean): Promise<Report> => {
    const report = await dataOf(
      client.POST('/api/v1/variants/{id}/xliff-imports', {
        params: { path: { id: variant.id }, query: { dryRun: dryRun ? 'true' : 'false' } },
        ...fileAs('application/xliff+xml', file),
      }),
    );
    if (!dryRun) await refresh();
    return report;
  };
  return (
    <FileImport
      title={t('console-panels:files.import')}
      hint={t('console-panels:files.hint')}
      accept=".xlf,.xliff,.sdlxliff"
      send={send}
      show={(report) => <ImportReport report={report} />}
      refreshes={REFRESHES}
      onClose={onClose}
    />
  );
}

function ImportReport({ report: { put, unchanged, conflicts, unknown, notes } }: { report: Report }) {
  const { t } = useTexts('console-panels');
  const { variant } = useEditor();
  return (
    <Stack gap="xs">
      <Text size="sm">
        {t('console-panels:files.put', { count: put.length })} ·{' '}
        {t('console-panels:files.unchanged', { count: unchanged })}
        {notes.length > 0 && ` · ${t('console-panels:files.notes', { count: notes.length })}`}
      </Text>
      {conflicts.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            {t('console-panels:files.conflicts', { count: conflicts.length })}
          </Text>
          <List size="sm">
            {conflicts.map(({ segmentId, line, detail, returnedTarget }) => (
              <List.Item key={`${segmentId}/${line}`}>
                {t('console-panels:files.line', { line })} {detail} <q lang={variant.language}>{returnedTarget}</q>
              </List.Item>
            ))}
          </List>
        </>
      )}
      {unknown.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            {t('console-panels:files.unknown', { count: unknown.length })}
          </Text>
          <List size="sm">
            {unknown.map(({ line, source }) => (
              <List.Item key={line}>
                {t('console-panels:files.line', { line })} <q lang={variant.sourceLanguage}>{source}</q>
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}
