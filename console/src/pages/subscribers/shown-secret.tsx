import { Button, Group, Stack, Text } from '@mantine/core';
import { useTexts } from '../../i18n/texts.js';
import { CopiedText } from '../../ui/copied-text.js';
import { Dialog } from '../../ui/dialog.js';

/** Only this once: the API never tells it again. Only a button closes it. */
export function ShownSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTexts('console-subscribers');
  return (
    <Dialog
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t('console-subscribers:secret.title')}
      onClose={onClose}
    >
      <Stack>
        <Text size="sm">{t('console-subscribers:secret.once')}</Text>
        <CopiedText text={secret} name={t('console-subscribers:secret.title')} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('console-subscribers:secret.kept')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
