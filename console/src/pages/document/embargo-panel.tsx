import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { client, dataOf, ifMatch } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTimeField } from '../../ui/almaty-time-field.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { almatyWall } from '../../ui/almaty-wall.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { Panel } from '../../ui/panel.js';
import { KeptNotice } from '../../drafts/kept-notice.js';
import { useKept } from '../../drafts/use-kept.js';
import { StaleNotice } from './release/stale-notice.js';
import { useReadingAnew } from './release/use-step.js';
import type { Row } from './texts-of.js';
import { TOUCHED } from './touched.js';

export function EmbargoPanel({ row }: { row: Row }) {
  const { t } = useTexts('console-document');
  const [opened, setOpened] = useState(false);
  const change = row.allowedActions.includes('setEmbargo') && (
    <Button size="xs" variant="default" onClick={() => setOpened(true)}>
      {t(row.embargoUntil ? 'console-document:embargo.change' : 'console-document:embargo.set')}
    </Button>
  );
  return (
    <Panel id="embargo" title={t('console-document:embargo.title')} actions={change}>
      <Text size="sm">
        {row.embargoUntil ? (
          <>
            {t(row.embargoed ? 'console-document:embargo.until' : 'console-document:embargo.ended')}{' '}
            <AlmatyTime at={row.embargoUntil} />
          </>
        ) : (
          t('console-document:embargo.none')
        )}
      </Text>
      {opened && <EmbargoDialog row={row} onClose={() => setOpened(false)} />}
    </Panel>
  );
}

function EmbargoDialog({ row, onClose }: { row: Row; onClose: () => void }) {
  const { t } = useTexts('console-document');
  const until = row.embargoUntil ? almatyWall(row.embargoUntil) : '';
  const [opened] = useState(until);
  const [kept, change, drop, before] = useKept(`embargo/${row.id}`, { at: opened, reason: '' }, row.version);
  // What nobody has touched follows what others change.
  const [at, reason] = [kept.at === opened ? until : kept.at, kept.reason];
  const readAnew = useReadingAnew();
  const set = useAction(
    () =>
      dataOf(
        client.PUT('/api/v1/documents/{id}/embargo', {
          params: { path: { id: row.id }, header: ifMatch(row) },
          body: { until: at || null, ...(reason.trim() && { reason: reason.trim() }) },
        }),
      ),
    {
      refreshes: TOUCHED,
      done: t('console-document:embargo.done'),
      onProblem: readAnew,
      onDone: () => {
        drop();
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={t('console-document:embargo.title')}
      submit={t(at || !row.embargoUntil ? 'console-document:embargo.submit' : 'console-document:embargo.lift')}
      loading={set.isPending}
      problem={set.error}
      dirty={false}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        set.mutate();
      }}
    >
      <Stack key={before?.typedAt}>
        <StaleNotice row={row} problem={set.error} />
        <KeptNotice before={before} />
        <Text size="sm">{t('console-document:embargo.text')}</Text>
        <AlmatyTimeField
          label={t('console-document:embargo.at')}
          value={at}
          required={!row.embargoUntil}
          onChange={(wall) => change({ at: wall })}
        />
        <Textarea
          label={t('console-document:embargo.reason')}
          description={t('console-document:embargo.reasonHint')}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      </Stack>
    </FormDialog>
  );
}
