import { Anchor, Button, List, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { client, dataOf, ifMatch, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { Dialog } from '../../ui/dialog.js';
import { useEditor } from './editor-context.js';
import { useOpenTargets } from './open-targets.js';

type Obstacle = Schemas['Obstacles']['steps'][number]['obstacles'][number];

/** Submits the text for review; whatever is in the way is shown, with the way to its place. */
export function SubmitButton() {
  const { t } = useTexts('console-editor');
  const { variant, refresh } = useEditor();
  const targets = useOpenTargets();
  const [obstacles, setObstacles] = useState<Obstacle[]>([]);
  const params = { path: { id: variant.id } };
  const obstaclesNow = async () => {
    const { steps } = await dataOf(client.GET('/api/v1/variants/{id}/obstacles', { params }));
    return steps.find(({ step }) => step === 'submit')?.obstacles ?? [];
  };
  const submit = useAction(
    async () => {
      if (!(await targets.saveAll())) return t('console-editor:submit.unsaved');
      const found = await obstaclesNow();
      setObstacles(found);
      if (found.length > 0) return undefined;
      const seen = await dataOf(client.GET('/api/v1/variants/{id}', { params }));
      await client.POST('/api/v1/variants/{id}/submission', { params: { ...params, header: ifMatch(seen) }, body: {} });
      return t('console-editor:submit.done');
    },
    {
      onDone: (said) => {
        if (said) notifications.show({ message: said });
        void refresh();
      },
    },
  );
  return (
    <>
      <Button loading={submit.isPending} onClick={() => submit.mutate()}>
        {t('console-editor:submit.begin')}
      </Button>
      <Dialog
        opened={obstacles.length > 0}
        returnFocus={false}
        onClose={() => setObstacles([])}
        title={t('console-editor:submit.obstacles')}
      >
        <ObstacleList obstacles={obstacles} onLeave={() => setObstacles([])} />
      </Dialog>
    </>
  );
}

/** Each with links to the segments that it is about. */
export function ObstacleList({ obstacles, onLeave }: { obstacles: readonly Obstacle[]; onLeave: () => void }) {
  const { t } = useTexts('console-editor');
  const { segments, select } = useEditor();
  const numbers = new Map(segments.map(({ id }, index) => [id, index + 1]));
  return (
    <List spacing="sm">
      {obstacles.map(({ code, detail, segments: places }) => (
        <List.Item key={`${code} ${detail}`}>
          <Stack gap={4}>
            <Text>{detail}</Text>
            <Text size="sm">
              {places.map((id) => (
                <Anchor
                  key={id}
                  component="button"
                  type="button"
                  me="sm"
                  mih={24}
                  onClick={() => {
                    onLeave();
                    select(id);
                  }}
                >
                  {t('console-editor:segment', { number: numbers.get(id) ?? id })}
                </Anchor>
              ))}
            </Text>
          </Stack>
        </List.Item>
      ))}
    </List>
  );
}
