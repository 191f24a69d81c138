import { Button } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTexts } from '../../../i18n/texts.js';
import { hasRole, useMe } from '../../../session/use-session.js';
import { useOpenedAnew } from '../../../ui/use-opened-anew.js';
import { waitingIf } from '../../../ui/waiting-button.js';
import { useEditor } from '../editor-context.js';
import { ApproveDialog } from './approve-dialog.js';

/** Also where it may not be done yet: the dialog says why. */
export function Component() {
  const { t } = useTexts('console-panels');
  const { variant, refresh } = useEditor();
  const { state, allowedActions } = variant;
  const me = useMe();
  const dialog = useOpenedAnew<'approve'>(refresh, { inTurn: variant.id });
  const mayAsk = allowedActions.includes('approve') || (state === 'review' && hasRole(me, ['reviewer']));
  if (!mayAsk) return null;
  return (
    <>
      <Button
        leftSection={<IconRosetteDiscountCheck size={18} aria-hidden />}
        {...waitingIf(dialog.opening !== undefined)}
        onClick={() => dialog.open('approve')}
      >
        {t('console-panels:approve.open')}
      </Button>
      {dialog.opened && <ApproveDialog onClose={dialog.close} />}
    </>
  );
}
