import { Button, Group, Stack, Switch } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.js';
import { useEditor } from '../editor-context.js';

const CALM_MS = 2_000;

/** The finished page, as readers would see what is saved. It follows the work, a moment after the last saving. */
export function Component() {
  const { t } = useTexts('console-panels');
  const { variant, segments } = useEditor();
  const [follows, setFollows] = useState(true);
  const [asked, setAsked] = useState(0);
  const saved = segments.reduce((sum, { version }) => sum + version, variant.version);
  const [calm] = useDebouncedValue(saved, CALM_MS);
  const [shown, setShown] = useState(saved);
  if (follows && shown !== calm) setShown(calm);
  return (
    <Stack gap="sm" h="100%">
      <Group justify="space-between">
        <Switch
          label={t('console-panels:preview.follow')}
          checked={follows}
          onChange={(event) => setFollows(event.currentTarget.checked)}
        />
        <Button variant="default" size="compact-md" onClick={() => setAsked(asked + 1)}>
          {t('console-panels:preview.reload')}
        </Button>
      </Group>
      <iframe
        key={`${shown}/${asked}`}
        src={`/api/v1/variants/${variant.id}/page`}
        title={t('console-panels:preview.title')}
        sandbox=""
        style={{ width: '100%', flex: 1, minHeight: '70vh', border: 0, background: '#fff' }}
      />
    </Stack>
  );
}
