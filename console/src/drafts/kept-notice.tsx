import { Alert, Button, Group, Text } from '@mantine/core';
import { useTexts } from '../i18n/texts.js';
import { AlmatyTime } from '../ui/almaty-time.js';
import type { KeptBefore } from './use-kept.js';

/** Says that what was typed earlier is in the form again, and lets one begin anew. */
export function KeptNotice({ before }: { before: KeptBefore | undefined }) {
  const { t } = useTexts();
  if (!before) return null;
  return (
    <Alert color="blue" p="xs">
      <Group gap="sm" justify="space-between">
        <Text size="sm">
          {t('console-shell:kept.text')} <AlmatyTime at={before.typedAt} />
          {before.isOutdated && ` ${t('console-shell:kept.outdated')}`}
        </Text>
        <Button size="compact-sm" variant="default" onClick={before.forget}>
          {t('console-shell:kept.forget')}
        </Button>
      </Group>
    </Alert>
  );
}
