import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { client, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';

export function RemovedWebhook({ webhook: { id, description } }: { webhook: Schemas['Webhook'] }) {
  const { t } = useTexts('console-subscribers');
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const remove = useAction(() => client.DELETE('/api/v1/webhooks/{id}', { params: { path: { id } } }), {
    refreshes: ['/api/v1/webhooks'],
    done: t('console-subscribers:removed'),
    onDone: () => void navigate(paths.subscribers),
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('console-subscribers:remove.verb')}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('console-subscribers:remove.verb')}
        confirm={t('console-subscribers:remove.verb')}
        dangerous
        loading={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsked(false)}
      >
        <Text size="sm">{t('console-subscribers:remove.text', { name: description })}</Text>
      </ConfirmDialog>
    </>
  );
}
