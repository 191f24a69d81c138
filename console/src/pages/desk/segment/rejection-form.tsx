import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.js';

interface Props {
  loading: boolean;
  onReject: (reason: string) => void;
  onClose: () => void;
}

/** Why a segment goes back to its translator: it becomes a remark too. */
export function RejectionForm({ loading, onReject, onClose }: Props) {
  const { t } = useTexts('console-editor');
  const [reason, setReason] = useState('');
  const given = reason.trim();
  return (
    <Stack gap={6}>
      <Textarea
        label={t('console-editor:reject.reason')}
        description={t('console-editor:reject.hint')}
        value={reason}
        autoFocus
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      />
      <Group gap="xs">
        <Button size="compact-sm" color="red" disabled={given === ''} loading={loading} onClick={() => onReject(given)}>
          {t('console-editor:reject.submit')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('console-shell:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
