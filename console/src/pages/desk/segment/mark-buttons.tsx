import { Button, Group, Text } from '@mantine/core';
import { memo } from 'react';
import type { Schemas } from '../../../api/client.js';
import { useTexts } from '../../../i18n/texts.js';

interface Props {
  missing: readonly Schemas['Mark'][];
  onMark: (id: string) => void;
}

/** The marks of the source that the translation still lacks: each is put around what is selected. */
export const MarkButtons = memo(
  function MarkButtons({ missing, onMark }: Props) {
    const { t } = useTexts('console-editor');
    if (missing.length === 0) return null;
    return (
      <Group gap={6} role="group" aria-label={t('console-editor:marks.label')}>
        <Text size="sm" c="dimmed">
          {t('console-editor:marks.label')}
        </Text>
        {missing.map((mark) => (
          <Button
            key={mark.id}
            size="compact-sm"
            variant="default"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onMark(mark.id)}
          >
            {`<${mark.id}>`}&nbsp;{t(`console-editor:marks.type.${mark.type}`)}
          </Button>
        ))}
      </Group>
    );
  },
  (before, after) => before.missing.map(({ id }) => id).join() === after.missing.map(({ id }) => id).join(),
);
