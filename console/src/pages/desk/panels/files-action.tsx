import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileDownload, IconFileUpload, IconFiles } from '@tabler/icons-react';
import { useTexts } from '../../../i18n/texts.js';
import { useEditor } from '../editor-context.js';
import { XliffImport } from './xliff-import.js';

/** The text as a file for other tools, and back. */
export function Component() {
  const { t } = useTexts('console-panels');
  const { variant } = useEditor();
  const [importing, { open, close }] = useDisclosure(false);
  if (variant.isSource) return null;
  const file = (name: string) => `/api/v1/variants/${variant.id}/${name}`;
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconFiles size={18} aria-hidden />}>
            {t('console-panels:files.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component="a"
            href={file('translation.xlf')}
            download
            leftSection={<IconFileDownload size={18} aria-hidden />}
          >
            {t('console-panels:files.xliff')}
          </Menu.Item>
          <Menu.Item
            component="a"
            href={file('translation.tmx')}
            download
            leftSection={<IconFileDownload size={18} aria-hidden />}
          >
            {t('console-panels:files.tmx')}
          </Menu.Item>
          {variant.allowedActions.includes('edit') && (
            <Menu.Item leftSection={<IconFileUpload size={18} aria-hidden />} onClick={open}>
              {t('console-panels:files.import')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {importing && <XliffImport onClose={close} />}
    </>
  );
}
