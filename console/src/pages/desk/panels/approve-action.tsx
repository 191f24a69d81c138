import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useAction } from '../../../api/use-action.js';
import { useTexts } from '../../../i18n/texts.js';
import { hasRole, useMe } from '../../../session/use-session.js';
import { useEditor } from '../editor-context.js';
import { ApproveDialog } from './approve-dialog.js';

/** Also where it may not be done yet: the dialog says why. */
export function Component() {
  const { t } = useTexts('console-panels');
  const { variant, refresh } = useEditor();
  const { id, state, allowedActions } = variant;
  const me = useMe();
  const [opened, { open, close }] = useDisclosure(false);
  // One approves what one sees, with one's own verdicts: each raises the version of the whole.
  const ask = useAction(refresh, { inTurn: id, onDone: open });
  const mayAsk = allowedActions.includes('approve') || (state === 'review' && hasRole(me, ['reviewer']));
  if (!mayAsk) return null;
  return (
    <>
      <Button
        leftSection={<IconRosetteDiscountCheck size={18} aria-hidden />}
        loading={ask.isPending}
        onClick={() => ask.mutate()}
      >
        {t('console-panels:approve.open')}
      </Button>
      {opened && <ApproveDialog onClose={close} />}
    </>
  );
}
