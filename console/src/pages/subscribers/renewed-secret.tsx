import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { ShownSecret } from './shown-secret.js';

export function RenewedSecret({ webhook: { id } }: { webhook: Schemas['Webhook'] }) {
  const { t } = useTexts('console-subscribers');
  const [asked, setAsked] = useState(false);
  const renew = useAction(() => dataOf(client.POST('/api/v1/webhooks/{id}/secret', { params: { path: { id } } })), {
    refreshes: ['/api/v1/webhooks', '/api/v1/webhooks/{id}'],
    onDone: () => setAsked(false),
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('console-subscribers:renew.verb')}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('console-subscribers:renew.verb')}
        confirm={t('console-subscribers:renew.verb')}
        loading={renew.isPending}
        onConfirm={() => renew.mutate()}
        onClose={() => setAsked(false)}
      >
        <Text size="sm">{t('console-subscribers:renew.text')}</Text>
      </ConfirmDialog>
      {renew.data && <ShownSecret secret={renew.data.secret} onClose={() => renew.reset()} />}
    </>
  );
}
