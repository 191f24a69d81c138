import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { useTexts } from '../../i18n/texts.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { takeable } from './chosen-files.js';
import { FileCard } from './file-card.js';
import { useImport } from './use-import.js';

/** Documents of the old site: what would become of them, line by line, and then taking them in. */
export function Component() {
  const { t } = useTexts('console-imports');
  const { files, trying, taking, add, remove, speak, take, clear } = useImport();
  const waiting = takeable(files).length;
  const done = files.filter(({ taken }) => taken && 'result' in taken).length;
  const busy = trying.isPending || taking.isPending;
  return (
    <>
      <PageHeader title={t('console-imports:title')} description={t('console-imports:description')} />
      <Stack maw={960}>
        <Dropzone
          onDrop={add}
          disabled={busy}
          inputProps={{ 'aria-label': t('console-imports:choose') }}
          activateOnKeyboard={false}
          enablePointerEvents
        >
          <Stack align="center" gap={4} py="lg">
            <Text fw={600} ta="center">
              {t('console-imports:drop')}
            </Text>
            <Text size="sm" c="dimmed" ta="center">
              {t('console-imports:hint')}
            </Text>
            {/* Its press reaches the place around it, which asks for files. */}
            <Button variant="default" size="xs" disabled={busy}>
              {t('console-imports:choose')}
            </Button>
          </Stack>
        </Dropzone>
        {trying.error && <ProblemAlert problem={trying.error} retry={() => trying.mutate(files)} />}
        <div role="status">
          {trying.isPending && (
            <Group gap="xs">
              <Loader size="sm" aria-hidden />
              <Text size="sm">{t('console-imports:trying')}</Text>
            </Group>
          )}
          {done > 0 && <Alert color="green">{t('console-imports:done', { count: done })}</Alert>}
        </div>
        {files.map((chosen) => (
          <FileCard
            key={chosen.file.name}
            chosen={chosen}
            busy={busy}
            onLanguage={(language) => speak(chosen.file, language)}
            onRemove={() => remove(chosen.file)}
          />
        ))}
        {files.length > 0 && (
          <Group>
            <Button disabled={waiting === 0 || trying.isPending} loading={taking.isPending} onClick={take}>
              {t('console-imports:take', { count: waiting })}
            </Button>
            <Button variant="default" disabled={busy} onClick={clear}>
              {t('console-imports:clear')}
            </Button>
          </Group>
        )}
      </Stack>
    </>
  );
}
