import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTexts } from '../../../i18n/texts.js';
import { useOpenedAnew } from '../../../ui/use-opened-anew.js';
import { waitingIf } from '../../../ui/waiting-button.js';
import { useEditor } from '../editor-context.js';
import { RequestChangesDialog } from './request-changes-dialog.js';

export function Component() {
  const { t } = useTexts('console-panels');
  const { variant, refresh } = useEditor();
  const dialog = useOpenedAnew<'requestChanges'>(refresh, { inTurn: variant.id });
  if (!variant.allowedActions.includes('requestChanges')) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        {...waitingIf(dialog.opening !== undefined)}
        onClick={() => dialog.open('requestChanges')}
      >
        {t('console-panels:sendBack.open')}
      </Button>
      {dialog.opened && <RequestChangesDialog onClose={dialog.close} />}
    </>
  );
}
