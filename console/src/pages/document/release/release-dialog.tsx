import { Text } from '@mantine/core';
import { client, dataOf, ifMatch } from '../../../api/client.js';
import { useTexts } from '../../../i18n/texts.js';
import type { Row } from '../texts-of.js';
import { SeenByReaders } from './seen-by-readers.js';
import { StepDialog } from './step-dialog.js';
import { useStep } from './use-step.js';

export interface DialogProps {
  row: Row;
  onClose: () => void;
}

const RELEASE = { action: 'release' } as const;

/** Lets out now what the policy lets out, after it was shown what that is. */
export function ReleaseDialog({ row, onClose }: DialogProps) {
  const { t } = useTexts('console-release');
  const params = { path: { id: row.id }, header: ifMatch(row) };
  const step = useStep(() => dataOf(client.POST('/api/v1/documents/{id}/release', { params })), {
    done: ({ languages }) =>
      t('console-release:release.done', {
        languages: languages.map((language) => t(`workflow:language.${language}`)).join(', '),
      }),
    onClose,
  });
  return (
    <StepDialog
      row={row}
      held={row.allowedActions.includes('release') ? undefined : t('console-release:release.held')}
      title={t('console-release:release.title')}
      submit={t('console-release:release.submit')}
      step={step}
      onClose={onClose}
    >
      <Text size="sm">{t('console-release:release.text')}</Text>
      <SeenByReaders row={row} request={RELEASE} obstacles />
    </StepDialog>
  );
}
