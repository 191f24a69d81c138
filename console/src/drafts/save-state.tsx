import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconPencil, IconRefresh } from '@tabler/icons-react';
import { useTexts } from '../i18n/texts.js';
import { almatyClock } from '../ui/almaty.js';
import type { DraftPhase } from './draft.js';

const ICONS = {
  clean: IconCheck,
  unsaved: IconPencil,
  saving: IconRefresh,
  offline: IconCloudOff,
  conflict: IconAlertTriangle,
  refused: IconAlertTriangle,
};

/** “Saved at 14:05”, and it is true. */
export function SaveState({ draft: { phase, savedAt } }: { draft: { phase: DraftPhase; savedAt?: number } }) {
  const { t } = useTexts();
  const Icon = ICONS[phase];
  const at = phase === 'clean' && savedAt !== undefined ? almatyClock(savedAt) : undefined;
  const said = at ? t('console-shell:draft.savedAt', { at }) : t(`console-shell:draft.${phase}`);
  const color = phase === 'refused' || phase === 'conflict' ? 'red' : 'dimmed';
  return (
    <Group gap={6} wrap="nowrap" role="status" c={color === 'red' ? 'var(--mantine-color-error)' : color}>
      <Icon size={16} aria-hidden />
      <Text size="sm" span>
        {said}
      </Text>
    </Group>
  );
}
