import { Button, Group, Kbd, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { client, dataOf, type Schemas } from '../../../api/client.js';
import { useAction } from '../../../api/use-action.js';
import { useTexts } from '../../../i18n/texts.js';
import { useShortcut } from '../../../shell/shortcuts.js';
import { useEditor } from '../editor-context.js';
import { useOpenTargets } from '../open-targets.js';

/** What a machine makes of the segment, when somebody asks; nothing is changed by it. */
export function MachineProposal({ segmentId }: { segmentId: string }) {
  const { t } = useTexts('console-editor');
  const { variant } = useEditor();
  const targets = useOpenTargets();
  const [answer, setAnswer] = useState<Schemas['MachineProposal']>();
  const ask = useAction(
    () =>
      dataOf(
        client.POST('/api/v1/variants/{id}/segments/{segmentId}/machine-proposal', {
          params: { path: { id: variant.id, segmentId } },
        }),
      ),
    { onDone: setAnswer },
  );
  useShortcut('Alt+P', t('console-editor:machine.ask'), () => ask.mutate());
  const proposal = answer?.proposal;
  const insert = () => proposal && targets.of(segmentId)?.replace(proposal.text, MACHINE);
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t('console-editor:machine.title')}
      </Title>
      <Stack gap="xs" align="flex-start" aria-live="polite">
        {proposal && (
          <Paper withBorder p="xs" w="100%">
            <Text size="sm" c="dimmed">
              {proposal.engine}
            </Text>
            <Text lang={variant.language} className="desk-text">
              {proposal.text}
            </Text>
            <Group mt="xs">
              <Button size="compact-md" variant="light" onClick={insert}>
                {t('console-editor:match.insert')}
              </Button>
            </Group>
          </Paper>
        )}
        {answer && !proposal && <Text>{t('console-editor:machine.none')}</Text>}
        <Button size="compact-md" variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
          {t('console-editor:machine.ask')} <Kbd ml="xs">Alt+P</Kbd>
        </Button>
      </Stack>
    </section>
  );
}

const MACHINE = { origin: 'machine', score: null, fuzzy: false } as const;
