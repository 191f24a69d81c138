import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { client, dataOf, ifMatch, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ProblemAlert } from '../../ui/problem-alert.js';

interface Props {
  variant: Schemas['Variant'];
  number: number;
}

const REFRESHES = [
  '/api/v1/variants/{id}',
  '/api/v1/variants/{id}/revisions',
  '/api/v1/variants/{id}/segments',
] as const;

/** Takes the text of an earlier revision up again, where the text may be written. */
export function RestoreButton({ variant, number }: Props) {
  const { t } = useTexts('console-history');
  const [opened, { open, close }] = useDisclosure(false);
  const params = { path: { id: variant.id }, header: ifMatch(variant) };
  const restore = useAction(
    () => dataOf(client.POST('/api/v1/variants/{id}/restoration', { params, body: { number } })),
    {
      refreshes: REFRESHES,
      onDone: close,
      onProblem: () => undefined,
      done: ({ restored, left }) =>
        [
          t('console-history:restored', { count: restored.length }),
          left.length > 0 && t('console-history:left', { count: left.length }),
        ]
          .filter(Boolean)
          .join(' '),
    },
  );
  if (!variant.allowedActions.includes('edit')) return null;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={t('console-history:restoreNamed', { number })}
        onClick={() => (restore.reset(), open())}
      >
        {t('console-history:restore')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t('console-history:restoreNamed', { number })}
        confirm={t('console-history:restore')}
        loading={restore.isPending}
        onConfirm={() => restore.mutate()}
        onClose={close}
      >
        <Stack>
          {restore.error && <ProblemAlert problem={restore.error} />}
          <Text size="sm">{t('console-history:restoreText')}</Text>
        </Stack>
      </ConfirmDialog>
    </>
  );
}
