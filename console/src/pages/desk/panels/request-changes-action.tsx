import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTexts } from '../../../i18n/texts.js';
import { useEditor } from '../editor-context.js';
import { RequestChangesDialog } from './request-changes-dialog.js';

export function Component() {
  const { t } = useTexts('console-panels');
  const { variant } = useEditor();
  const [opened, { open, close }] = useDisclosure(false);
  if (!variant.allowedActions.includes('requestChanges')) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={open}>
        {t('console-panels:sendBack.open')}
      </Button>
      {opened && <RequestChangesDialog onClose={close} />}
    </>
  );
}
