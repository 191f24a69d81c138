import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useRead } from '../../api/use-read.js';
import type { DraftHandle } from '../../drafts/use-draft.js';
import { useTexts } from '../../i18n/texts.js';
import { useShortcut } from '../../shell/shortcuts.js';
import { Dialog } from '../../ui/dialog.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import type { Content } from './content.js';

interface Props {
  variant: Schemas['Variant'];
  draft: Pick<DraftHandle<Content>, 'saveNow'>;
}

const KEYS = 'Ctrl+Enter';

/** Saves what is typed, tells what stands in the way, and hands the text over. */
export function Submission({ variant, draft }: Props) {
  const { t } = useTexts('console-write');
  const [opened, setOpened] = useState(false);
  const allowed = variant.allowedActions.includes('submit');
  const open = () => void draft.saveNow().then((saved) => setOpened(saved));
  useShortcut(KEYS, t('console-write:submit.title'), open, { enabled: allowed });
  if (!allowed) return null;
  return (
    <>
      <Button onClick={open}>{t('console-write:submit.title')}</Button>
      {opened && <SubmissionDialog variant={variant} onClose={() => setOpened(false)} />}
    </>
  );
}

function SubmissionDialog({ variant, onClose }: { variant: Schemas['Variant']; onClose: () => void }) {
  const { t } = useTexts('console-write');
  const path = { id: variant.id };
  const { data } = useRead('/api/v1/variants/{id}/obstacles', { params: { path } });
  const submit = useAction(
    () =>
      dataOf(
        client.POST('/api/v1/variants/{id}/submission', {
          params: { path, header: { 'If-Match': `"${variant.version}"` } },
          body: null,
        }),
      ),
    {
      refreshes: ['/api/v1/variants/{id}', '/api/v1/documents', '/api/v1/tasks', '/api/v1/tasks/counts'],
      done: t('console-write:submit.done'),
      onDone: onClose,
      onProblem: () => undefined,
    },
  );
  const obstacles = data?.steps.find(({ step }) => step === 'submit')?.obstacles ?? [];
  return (
    <Dialog title={t('console-write:submit.title')} onClose={onClose}>
      <Stack>
        <Text size="sm">{t('console-write:submit.text')}</Text>
        {obstacles.length > 0 && (
          <Alert color="orange" title={t('console-write:submit.obstacles')}>
            <List size="sm">
              {obstacles.map(({ code, detail }) => (
                <List.Item key={`${code} ${detail}`}>{detail}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        {submit.error && <ProblemAlert problem={submit.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('console-shell:cancel')}
          </Button>
          <Button loading={submit.isPending} onClick={() => submit.mutate()}>
            {t('console-write:submit.confirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
