import { Button } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTexts } from '../../../i18n/texts.js';
import { hasRole, useMe } from '../../../session/use-session.js';
import { waitingIf } from '../../../ui/waiting-button.js';
import { useEditor } from '../editor-context.js';
import { ApproveDialog } from './approve-dialog.js';
import { useOpenedAnew } from './use-opened-anew.js';

/** Also where it may not be done yet: the dialog says why. */
export function Component() {
  const { t } = useTexts('console-panels');
  const { state, allowedActions } = useEditor().variant;
  const me = useMe();
  const { opened, open, close, isOpening } = useOpenedAnew();
  const mayAsk = allowedActions.includes('approve') || (state === 'review' && hasRole(me, ['reviewer']));
  if (!mayAsk) return null;
  return (
    <>
      <Button leftSection={<IconRosetteDiscountCheck size={18} aria-hidden />} {...waitingIf(isOpening)} onClick={open}>
        {t('console-panels:approve.open')}
      </Button>
      {opened && <ApproveDialog onClose={close} />}
    </>
  );
}
