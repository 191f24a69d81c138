import { Button, Code, CopyButton, Group } from '@mantine/core';
import { useTexts } from '../i18n/texts.js';

/** Something to be taken elsewhere; `name` tells the button from others. */
export function CopiedText({ text, name }: { text: string; name: string }) {
  const { t } = useTexts();
  return (
    <Group gap="xs" wrap="nowrap">
      <Code style={{ overflowWrap: 'anywhere' }} flex={1}>
        {text}
      </Code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="xs"
            flex="none"
            aria-label={t(copied ? 'console-shell:copiedNamed' : 'console-shell:copyNamed', { name })}
            onClick={copy}
          >
            {t(copied ? 'console-shell:copied' : 'console-shell:copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
