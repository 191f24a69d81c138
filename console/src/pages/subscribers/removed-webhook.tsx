import { useNavigate } from 'react-router';
import { client, type Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { RemoveButton } from '../../ui/remove-button.js';

export function RemovedWebhook({ webhook: { id, description } }: { webhook: Schemas['Webhook'] }) {
  const { t } = useTexts('console-subscribers');
  const navigate = useNavigate();
  return (
    <RemoveButton
      verb={t('console-subscribers:remove.verb')}
      text={t('console-subscribers:remove.text', { name: description })}
      remove={() => client.DELETE('/api/v1/webhooks/{id}', { params: { path: { id } } })}
      refreshes={['/api/v1/webhooks']}
      done={t('console-subscribers:removed')}
      onRemoved={() => void navigate(paths.subscribers)}
    />
  );
}
