import { Kbd, Table } from '@mantine/core';
import { useTexts } from '../i18n/texts.js';
import { Dialog } from '../ui/dialog.js';
import { useShortcuts } from './shortcuts.js';

/** What keys do on this page. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTexts();
  const shortcuts = useShortcuts();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('console-shell:shortcuts.title')}>
      <Table>
        <Table.Tbody>
          {shortcuts.map(({ keys, label }) => (
            <Table.Tr key={keys}>
              <Table.Th scope="row" w="40%">
                {keys.split('+').map((key, index) => (
                  <span key={key}>
                    {index > 0 && ' + '}
                    <Kbd>{key}</Kbd>
                  </span>
                ))}
              </Table.Th>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  );
}
