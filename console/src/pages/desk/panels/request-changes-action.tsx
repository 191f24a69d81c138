import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTexts } from '../../../i18n/texts.js';
import { waitingIf } from '../../../ui/waiting-button.js';
import { useEditor } from '../editor-context.js';
import { RequestChangesDialog } from './request-changes-dialog.js';
import { useOpenedAnew } from './use-opened-anew.js';

export function Component() {
  const { t } = useTexts('console-panels');
  const { allowedActions } = useEditor().variant;
  const { opened, open, close, isOpening } = useOpenedAnew();
  if (!allowedActions.includes('requestChanges')) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        {...waitingIf(isOpening)}
        onClick={open}
      >
        {t('console-panels:sendBack.open')}
      </Button>
      {opened && <RequestChangesDialog onClose={close} />}
    </>
  );
}
