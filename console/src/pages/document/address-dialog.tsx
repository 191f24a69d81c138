import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { client, dataOf, ifMatch } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { StaleNotice } from './release/stale-notice.js';
import { useReadingAnew } from './release/use-step.js';
import type { TextDialogProps } from './text-props.js';
import { TOUCHED } from './touched.js';

/** Another address for a text. */
export function AddressDialog({ row, text: { id, language, firstPublishedAt }, onClose }: TextDialogProps) {
  const { t } = useTexts('console-document', 'console-release');
  const [typed, setTyped] = useState<string>();
  const { data: variant } = useRead('/api/v1/variants/{id}', { params: { path: { id } } });
  const slug = typed ?? variant?.slug ?? '';
  const move = useAction(
    () =>
      dataOf(
        client.PUT('/api/v1/variants/{id}/slug', {
          params: { path: { id }, header: ifMatch(variant ?? { version: 0 }) },
          body: { slug },
        }),
      ),
    { refreshes: TOUCHED, done: t('console-document:address.done'), onDone: onClose, onProblem: useReadingAnew() },
  );
  return (
    <FormDialog
      title={t('console-release:inLanguage', {
        what: t('console-document:text.address'),
        inLanguage: t(`workflow:languageIn.${language}`),
      })}
      submit={t('console-document:address.submit')}
      loading={move.isPending}
      problem={move.error}
      dirty={typed !== undefined}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        move.mutate();
      }}
    >
      <Stack>
        <StaleNotice row={row} problem={move.error} />
        <TextInput
          label={t('console-document:address.label')}
          value={slug}
          required
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Text size="sm">
          {t(firstPublishedAt ? 'console-document:address.wasPublic' : 'console-document:address.notPublic')}
        </Text>
      </Stack>
    </FormDialog>
  );
}
