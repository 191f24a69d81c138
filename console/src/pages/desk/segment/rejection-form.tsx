import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { KeptNotice } from '../../../drafts/kept-notice.js';
import { useKept } from '../../../drafts/use-kept.js';
import { useTexts } from '../../../i18n/texts.js';
import { sendByKeys } from '../../../ui/send-by-keys.js';

interface Props {
  /** Under which what is typed is kept. */
  name: string;
  loading: boolean;
  onReject: (reason: string, done: () => void) => void;
  onClose: () => void;
}

/** Why a segment goes back to its translator: it becomes a remark too. */
export function RejectionForm({ name, loading, onReject, onClose }: Props) {
  const { t } = useTexts('console-editor');
  const [{ reason }, change, drop, before] = useKept(name, { reason: '' });
  const given = reason.trim();
  const reject = (event: FormEvent) => {
    event.preventDefault();
    if (given !== '' && !loading) onReject(given, drop);
  };
  return (
    <Stack component="form" gap={6} onSubmit={reject} onKeyDown={sendByKeys}>
      <KeptNotice before={before} />
      <Textarea
        label={t('console-editor:reject.reason')}
        description={t('console-editor:reject.hint')}
        value={reason}
        autoFocus
        onChange={(event) => change({ reason: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <Group gap="xs">
        <Button size="compact-sm" color="red.9" type="submit" disabled={given === ''} loading={loading}>
          {t('console-editor:reject.submit')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('console-shell:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
