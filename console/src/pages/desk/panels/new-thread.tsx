import { Checkbox, Stack } from '@mantine/core';
import { client, dataOf, type Schemas } from '../../../api/client.js';
import { useAction } from '../../../api/use-action.js';
import { useTexts } from '../../../i18n/texts.js';
import { useKept } from '../../../drafts/use-kept.js';
import { useEditor } from '../editor-context.js';
import { RemarkForm } from './remark-form.js';
import { REMARKS } from './remarks.js';

/** Begins a thread on the segment where one is, or on the whole text. */
export function NewThread() {
  const { t } = useTexts('console-panels');
  const { variant, current, refresh } = useEditor();
  const [{ onSegment }, change] = useKept(`remark-place/${variant.id}`, { onSegment: true });
  const begin = useAction(
    async ({ body, sent }: { body: Schemas['NewRemarkThread']; sent: () => void }) => {
      await dataOf(client.POST('/api/v1/variants/{id}/remarks', { params: { path: { id: variant.id } }, body }));
      sent();
    },
    { refreshes: REMARKS, onDone: () => void refresh(), onProblem: () => undefined },
  );
  const segmentId = onSegment ? (current?.id ?? null) : null;
  return (
    <Stack gap="xs" component="section" aria-label={t('console-panels:remarks.new')}>
      <RemarkForm
        name={`remark/${variant.id}`}
        label={t('console-panels:remarks.new')}
        submit={t('console-panels:remarks.send')}
        problem={begin.error}
        loading={begin.isPending}
        onSend={(remark, sent) => begin.mutate({ body: { ...remark, segmentId }, sent })}
      >
        <Checkbox
          label={t('console-panels:remarks.onSegment')}
          checked={onSegment && current !== undefined}
          disabled={!current}
          onChange={(event) => change({ onSegment: event.currentTarget.checked })}
        />
      </RemarkForm>
    </Stack>
  );
}
