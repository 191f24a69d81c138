import { useForm } from '@mantine/form';
import { client, dataOf } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { ShownSecret } from './shown-secret.js';
import { WebhookFields } from './webhook-fields.js';
import { NEW_WEBHOOK, type WebhookValues } from './webhook-values.js';

export function NewWebhook({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('console-subscribers');
  const form = useForm<WebhookValues>({ initialValues: NEW_WEBHOOK });
  const add = useAction((body: WebhookValues) => dataOf(client.POST('/api/v1/webhooks', { body })), {
    refreshes: ['/api/v1/webhooks'],
    done: t('console-subscribers:added'),
    onProblem: () => undefined,
  });
  if (add.data) return <ShownSecret secret={add.data.secret} onClose={onClose} />;
  return (
    <FormDialog
      title={t('console-subscribers:add')}
      submit={t('console-subscribers:save')}
      size="lg"
      loading={add.isPending}
      problem={add.error}
      dirty={form.isDirty()}
      onSubmit={form.onSubmit((values) => add.mutate(values))}
      onClose={onClose}
    >
      <WebhookFields form={form} />
    </FormDialog>
  );
}
