import { Button, Text } from '@mantine/core';
import { client, dataOf } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { useMe } from '../../session/use-session.js';
import { almatyClock } from '../../ui/almaty.js';
import { useEditor } from './editor-context.js';
import { useOpenTargets } from './open-targets.js';

/** Taking the task, keeping it for longer, and giving it back. */
export function ClaimButtons() {
  const { t } = useTexts('console-editor');
  const me = useMe();
  const targets = useOpenTargets();
  const { variant, refresh } = useEditor();
  const params = { path: { id: variant.id } };
  const onDone = () => void refresh();
  const claim = useAction(() => dataOf(client.POST('/api/v1/variants/{id}/claim', { params })), { onDone });
  const giveBack = useAction(
    async () => {
      if (await targets.saveAll()) await client.DELETE('/api/v1/variants/{id}/claim', { params });
    },
    { onDone },
  );
  const { allowedActions, claim: claimed } = variant;
  const isMine = claimed?.personId === me.id;
  return (
    <>
      {claimed && (
        <Text size="sm" c="dimmed">
          {isMine
            ? t('console-editor:claim.mine', { until: almatyClock(claimed.expiresAt) })
            : t('console-editor:claim.other', { name: claimed.name, until: almatyClock(claimed.expiresAt) })}
        </Text>
      )}
      {allowedActions.includes('claim') && (
        <Button variant="default" loading={claim.isPending} onClick={() => claim.mutate()}>
          {isMine ? t('console-editor:claim.renew') : t('console-editor:claim.take')}
        </Button>
      )}
      {allowedActions.includes('unclaim') && (
        <Button variant="default" loading={giveBack.isPending} onClick={() => giveBack.mutate()}>
          {t('console-editor:claim.giveBack')}
        </Button>
      )}
    </>
  );
}
