import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { client, dataOf, type Schemas } from '../../../api/client.js';
import { useAction } from '../../../api/use-action.js';
import { useTexts } from '../../../i18n/texts.js';
import { Ago } from '../../../ui/ago.js';
import { PersonName } from '../../../ui/person-name.js';
import { useEditor } from '../editor-context.js';
import { RemarkForm } from './remark-form.js';
import { REMARKS } from './remarks.js';
import { SegmentLink } from './segment-link.js';

interface Props {
  thread: Schemas['RemarkThread'];
  mayWrite: boolean;
}

export function RemarkThread({ thread, mayWrite }: Props) {
  const { t } = useTexts('console-panels');
  const { segmentId, resolvedAt, resolvedBy, remarks } = thread;
  const first = remarks[0];
  return (
    <Paper
      withBorder
      p="sm"
      component="article"
      aria-label={t('console-panels:remarks.thread', { name: first?.author?.name ?? t('console-shell:program') })}
    >
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          {segmentId ? <SegmentLink segmentId={segmentId} /> : <Text size="sm">{t('console-panels:wholeText')}</Text>}
          {resolvedAt && (
            <Badge color="green" variant="light" tt="none">
              {resolvedBy
                ? t('console-panels:remarks.resolvedBy', { name: resolvedBy.name })
                : t('console-panels:remarks.resolved')}
            </Badge>
          )}
        </Group>
        {remarks.map(({ id, author, text, mentions, at }) => (
          <div key={id}>
            <Text size="sm" c="dimmed">
              <PersonName person={author} /> · <Ago at={at} />
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {text}
            </Text>
            {mentions.length > 0 && (
              <Text size="sm" c="dimmed">
                {t('console-panels:remarks.told', { names: mentions.map(({ name }) => name).join(', ') })}
              </Text>
            )}
          </div>
        ))}
        {mayWrite && <ThreadActions thread={thread} />}
      </Stack>
    </Paper>
  );
}

function ThreadActions({ thread: { id, resolvedAt } }: { thread: Schemas['RemarkThread'] }) {
  const { t } = useTexts('console-panels');
  const { refresh } = useEditor();
  const [answering, setAnswering] = useState(false);
  const params = { path: { id } };
  const options = { refreshes: REMARKS, onDone: () => void refresh() };
  const path = '/api/v1/remark-threads/{id}/resolution';
  const settle = useAction(
    () => dataOf(resolvedAt ? client.DELETE(path, { params }) : client.PUT(path, { params })),
    options,
  );
  const answer = useAction(
    async ({ body, sent }: { body: Schemas['NewRemark']; sent: () => void }) => {
      await dataOf(client.POST('/api/v1/remark-threads/{id}/remarks', { params, body }));
      sent();
      setAnswering(false);
    },
    { ...options, onProblem: () => undefined },
  );
  if (answering) {
    return (
      <RemarkForm
        name={`answer/${id}`}
        label={t('console-panels:remarks.answer')}
        submit={t('console-panels:remarks.send')}
        problem={answer.error}
        loading={answer.isPending}
        onSend={(body, sent) => answer.mutate({ body, sent })}
      />
    );
  }
  return (
    <Group gap="xs">
      <Button variant="default" size="compact-sm" onClick={() => setAnswering(true)}>
        {t('console-panels:remarks.answer')}
      </Button>
      <Button variant="default" size="compact-sm" loading={settle.isPending} onClick={() => settle.mutate()}>
        {resolvedAt ? t('console-panels:remarks.reopen') : t('console-panels:remarks.resolve')}
      </Button>
    </Group>
  );
}
