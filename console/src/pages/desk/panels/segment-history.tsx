import { Button, Stack, Text } from '@mantine/core';
import { client, dataOf, ifMatch, type Schemas } from '../../../api/client.js';
import { useAction } from '../../../api/use-action.js';
import { usePages } from '../../../api/use-pages.js';
import { useTexts } from '../../../i18n/texts.js';
import { AlmatyTime } from '../../../ui/almaty-time.js';
import { LoadMore } from '../../../ui/load-more.js';
import { PersonName } from '../../../ui/person-name.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { Waiting } from '../../../ui/waiting.js';
import { WordDiff } from '../../../ui/word-diff.js';
import { useEditor, type Segment } from '../editor-context.js';
import { wordDiff } from './word-diff.js';

const PATH = '/api/v1/variants/{id}/segments/{segmentId}/history';

/** Every state that a segment has had, newest first, each with what it changed. */
export function SegmentHistory({ segment: { id: segmentId, version } }: { segment: Segment }) {
  const { variant } = useEditor();
  const path = { id: variant.id, segmentId };
  const { items, more, isPending, error, refetch } = usePages(PATH, { ...path, version }, (cursor) =>
    dataOf(client.GET(PATH, { params: { path, query: { cursor } } })),
  );
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  return (
    <>
      <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {items.map((state, index) => (
          <li key={state.id}>
            <State state={state} before={items[index + 1]} isNow={index === 0} />
          </li>
        ))}
      </Stack>
      <LoadMore {...more} />
    </>
  );
}

interface StateProps {
  state: Schemas['SegmentState'];
  before: Schemas['SegmentState'] | undefined;
  isNow: boolean;
}

function State({ state, before, isNow }: StateProps) {
  const { t } = useTexts('console-panels');
  const { variant } = useEditor();
  const { at, by, action, sourceText, targetText, reason } = state;
  const sourceChanged = before !== undefined && before.sourceText !== sourceText;
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm" c="dimmed">
        <PersonName person={by} /> · {t(`console-panels:action.${action}`)} · <AlmatyTime at={at} />
      </Text>
      {sourceChanged && (
        <Text size="sm" component="div">
          {t('console-panels:history.source')}{' '}
          <WordDiff diff={wordDiff(before.sourceText, sourceText)} lang={variant.sourceLanguage} />
        </Text>
      )}
      <Text size="sm" component="div">
        {targetText === '' && !before?.targetText ? (
          t('console-panels:history.empty')
        ) : (
          <WordDiff diff={wordDiff(before?.targetText ?? '', targetText)} lang={variant.language} />
        )}
      </Text>
      {reason && <Text size="sm">{t('console-panels:history.reason', { reason })}</Text>}
      {!isNow && targetText !== '' && <TakeAgain text={targetText} />}
    </Stack>
  );
}

/** Puts an earlier text in the place of that which is there: it was somebody's, and is a draft until it is confirmed. */
function TakeAgain({ text }: { text: string }) {
  const { t } = useTexts('console-panels');
  const { variant, current, refresh } = useEditor();
  const put = useAction(
    ({ id, version }: Segment) =>
      dataOf(
        client.PUT('/api/v1/variants/{id}/segments/{segmentId}', {
          params: { path: { id: variant.id, segmentId: id }, header: ifMatch({ version }) },
          body: { text, status: 'draft' },
        }),
      ),
    { refreshes: [PATH], onDone: () => void refresh() },
  );
  if (!current || current.targetText === text || !variant.allowedActions.includes('edit')) return null;
  return (
    <Button variant="default" size="compact-sm" loading={put.isPending} onClick={() => put.mutate(current)}>
      {t('console-panels:history.takeAgain')}
    </Button>
  );
}
