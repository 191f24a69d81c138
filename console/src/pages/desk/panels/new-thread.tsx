import { Checkbox, Stack } from '@mantine/core';
import { client, dataOf, type Schemas } from '../../../api/client.js';
import { useAction } from '../../../api/use-action.js';
import { useTexts } from '../../../i18n/texts.js';
import { useKept } from '../../../drafts/use-kept.js';
import { useEditor } from '../editor-context.js';
import { RemarkForm } from './remark-form.js';
import { REMARKS } from './remarks.js';

interface Place {
  onSegment: boolean;
  /** The segment where the first letter was typed. */
  begunAt: string | null;
}

const HERE: Place = { onSegment: true, begunAt: null };

/** Begins a thread on the segment where one was when it was begun, or on the whole text. */
export function NewThread() {
  const { t } = useTexts('console-panels');
  const { variant, segments, current, refresh } = useEditor();
  const [{ onSegment, begunAt }, change] = useKept<Place>(`remark-place/${variant.id}`, HERE);
  const index = segments.findIndex(({ id }) => id === begunAt);
  const segment = segments[index] ?? current;
  const begin = useAction(
    async ({ body, sent }: { body: Schemas['NewRemarkThread']; sent: () => void }) => {
      await dataOf(client.POST('/api/v1/variants/{id}/remarks', { params: { path: { id: variant.id } }, body }));
      sent();
      change({ begunAt: null });
    },
    { refreshes: REMARKS, onDone: () => void refresh(), onProblem: () => undefined },
  );
  const segmentId = onSegment ? (segment?.id ?? null) : null;
  return (
    <Stack gap="xs" component="section" aria-label={t('console-panels:remarks.new')}>
      <RemarkForm
        name={`remark/${variant.id}`}
        label={t('console-panels:remarks.new')}
        submit={t('console-panels:remarks.send')}
        problem={begin.error}
        loading={begin.isPending}
        onBegin={(isBegun) => change({ begunAt: isBegun ? (current?.id ?? null) : null })}
        onSend={(remark, sent) => begin.mutate({ body: { ...remark, segmentId }, sent })}
      >
        <Checkbox
          label={
            index < 0
              ? t('console-panels:remarks.onSegment')
              : t('console-panels:remarks.onSegmentNumber', { number: index + 1 })
          }
          checked={onSegment && segment !== undefined}
          disabled={!segment}
          onChange={(event) => change({ onSegment: event.currentTarget.checked })}
        />
      </RemarkForm>
    </Stack>
  );
}
