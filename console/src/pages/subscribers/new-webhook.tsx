import { useState } from 'react';
import { client, dataOf } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { AddDialog } from '../../ui/add-dialog.js';
import { ShownSecret } from './shown-secret.js';
import { WebhookFields } from './webhook-fields.js';
import { NEW_WEBHOOK } from './webhook-values.js';

export function NewWebhook({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('console-subscribers');
  const [secret, setSecret] = useState<string>();
  if (secret !== undefined) return <ShownSecret secret={secret} onClose={onClose} />;
  return (
    <AddDialog
      name="new-webhook"
      title={t('console-subscribers:add')}
      submit={t('console-subscribers:save')}
      size="lg"
      first={NEW_WEBHOOK}
      add={(body) => dataOf(client.POST('/api/v1/webhooks', { body }))}
      refreshes={['/api/v1/webhooks']}
      done={t('console-subscribers:added')}
      onAdded={(added) => setSecret(added.secret)}
      onClose={onClose}
    >
      {(form) => <WebhookFields form={form} />}
    </AddDialog>
  );
}
