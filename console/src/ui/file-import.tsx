import { Alert, Button, FileInput, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ApiPath } from '../api/client.js';
import { useAction } from '../api/use-action.js';
import { useTexts } from '../i18n/texts.js';
import { Dialog } from './dialog.js';
import { ProblemAlert } from './problem-alert.js';

interface Props<Report> {
  title: string;
  hint: string;
  /** As of <input type="file">. */
  accept: string;
  send: (file: File, dryRun: boolean) => Promise<Report>;
  show: (report: Report) => ReactNode;
  refreshes: readonly ApiPath[];
  onClose: () => void;
}

/** A file that is first tried out, and taken when the person has seen what it would do. */
export function FileImport<Report>({ title, hint, accept, send, show, refreshes, onClose }: Props<Report>) {
  const { t } = useTexts();
  const [file, setFile] = useState<File | null>(null);
  const inPlace = { onProblem: () => undefined };
  const trial = useAction((chosen: File) => send(chosen, true), inPlace);
  const taking = useAction((chosen: File) => send(chosen, false), { ...inPlace, refreshes });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    taking.reset();
    trial.reset();
    if (chosen) trial.mutate(chosen);
  };
  const problem = taking.error ?? trial.error;
  return (
    <Dialog title={title} onClose={onClose}>
      <Stack>
        <FileInput
          label={t('console-shell:fileImport.file')}
          description={hint}
          placeholder={t('console-shell:fileImport.choose')}
          accept={accept}
          value={file}
          onChange={choose}
        />
        {problem && <ProblemAlert problem={problem} />}
        <div role="status">
          {trial.isPending && <Text size="sm">{t('console-shell:fileImport.trying')}</Text>}
          {trial.data !== undefined && taking.data === undefined && (
            <Alert color="blue" title={t('console-shell:fileImport.would')}>
              {show(trial.data)}
            </Alert>
          )}
          {taking.data !== undefined && (
            <Alert color="green" title={t('console-shell:fileImport.done')}>
              {show(taking.data)}
            </Alert>
          )}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(taking.data === undefined ? 'console-shell:cancel' : 'console-shell:close')}
          </Button>
          {taking.data === undefined && (
            <Button
              disabled={trial.data === undefined}
              loading={taking.isPending}
              onClick={() => file && taking.mutate(file)}
            >
              {t('console-shell:fileImport.take')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
