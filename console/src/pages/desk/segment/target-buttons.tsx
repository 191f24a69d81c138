import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n/texts.js';
import type { Mode } from '../mode.js';

interface Props {
  mode: Mode;
  unchanged: boolean;
  /** Whether confirming takes over what a reviewer changed. */
  answers: boolean;
  busy: boolean;
  onConfirm: () => void;
  onReject: () => void;
  children: ReactNode;
}

/** What is done with a segment once it is written or read. */
export function TargetButtons({ mode, unchanged, answers, busy, onConfirm, onReject, children }: Props) {
  const { t } = useTexts('console-editor');
  const review = unchanged ? t('console-editor:accept') : t('console-editor:saveEdit');
  const translate = answers ? t('console-editor:takeOver') : t('console-editor:confirm');
  return (
    <Group gap="xs">
      <Button size="compact-md" loading={busy} onClick={onConfirm} aria-keyshortcuts="Control+Enter">
        {mode === 'review' ? review : translate}
      </Button>
      {mode === 'review' && (
        <Button size="compact-md" variant="default" onClick={onReject} aria-keyshortcuts="Alt+R">
          {t('console-editor:reject.begin')}
        </Button>
      )}
      {children}
    </Group>
  );
}
