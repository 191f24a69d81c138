import { Text, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { client, ifMatch, type Schemas } from '../../../api/client.js';
import { useAction } from '../../../api/use-action.js';
import { useTexts } from '../../../i18n/texts.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { KeptNotice } from '../../../drafts/kept-notice.js';
import { useKept } from '../../../drafts/use-kept.js';
import { useEditor } from '../editor-context.js';
import { SegmentLink } from './segment-link.js';

const REFRESHES = [
  '/api/v1/variants/{id}',
  '/api/v1/variants/{id}/events',
  '/api/v1/variants/{id}/remarks',
  '/api/v1/tasks',
  '/api/v1/tasks/counts',
] as const;

/** Sends the whole text back, and says why; what was rejected segment by segment is named with it. */
export function RequestChangesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('console-panels');
  const { variant, segments, refresh } = useEditor();
  const [{ remark }, change, drop, before] = useKept(`send-back/${variant.id}`, { remark: '' });
  const send = useAction(
    (body: Schemas['ChangeRequest']) =>
      client.POST('/api/v1/variants/{id}/change-request', {
        params: { path: { id: variant.id }, header: ifMatch(variant) },
        body,
      }),
    {
      inTurn: variant.id,
      refreshes: REFRESHES,
      done: t('console-panels:sendBack.done'),
      onDone: () => (drop(), onClose(), void refresh()),
      onProblem: ({ status }) => status === 412 && void refresh(),
    },
  );
  const rejected = segments.filter(({ status }) => status === 'rejected');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate({ remark });
  };
  return (
    <FormDialog
      title={t('console-panels:sendBack.title')}
      submit={t('console-panels:sendBack.open')}
      loading={send.isPending}
      problem={send.error}
      dirty={remark.trim() !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <KeptNotice before={before} />
      {send.error?.status === 412 && <Text role="alert">{t('console-panels:sendBack.changed')}</Text>}
      {rejected.length > 0 && (
        <Text size="sm" component="div">
          {t('console-panels:review.rejected', { count: rejected.length })}:{' '}
          {rejected.map(({ id, rejection }) => (
            <div key={id}>
              <SegmentLink segmentId={id} onGo={onClose} /> {rejection}
            </div>
          ))}
        </Text>
      )}
      <Textarea
        label={t('console-panels:sendBack.remark')}
        description={t('console-panels:sendBack.hint')}
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        value={remark}
        onChange={(event) => change({ remark: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
