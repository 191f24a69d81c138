import { Alert, Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { textsLeftBehind } from '../../drafts/local-copies.js';
import { useTexts } from '../../i18n/texts.js';
import { useMe } from '../../session/use-session.js';
import { useEditor } from './editor-context.js';

/** After a crash: the segments whose text this browser still has and the server does not. */
export function LeftBehind() {
  const { t } = useTexts('console-editor');
  const me = useMe();
  const { variant, segments, select } = useEditor();
  const [left, setLeft] = useState<string[]>([]);
  useEffect(() => {
    let current = true;
    void textsLeftBehind(me.id, `segment/${variant.id}/`).then((found) => current && setLeft(found));
    return () => {
      current = false;
    };
  }, [me.id, variant.id]);
  const there = segments.flatMap(({ id }, index) => (left.includes(id) ? [{ id, number: index + 1 }] : []));
  if (there.length === 0) return null;
  return (
    <Alert color="blue" mb="md" title={t('console-editor:leftBehind.title')}>
      <Text size="sm" mb="xs">
        {t('console-editor:leftBehind.text')}
      </Text>
      <Group gap="xs">
        {there.map(({ id, number }) => (
          <Button
            key={id}
            size="compact-md"
            variant="default"
            onClick={() => {
              setLeft((all) => all.filter((one) => one !== id));
              select(id);
            }}
          >
            {t('console-editor:segment', { number })}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}
