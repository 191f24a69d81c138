import { Badge, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconMessage, IconUser } from '@tabler/icons-react';
import { memo } from 'react';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { useEditorActions } from '../editor-actions.js';
import type { Segment } from '../editor-context.js';
import type { Mode } from '../mode.js';
import { MarkedText } from '../text/marked-text.js';
import { CutButtons } from './cut-buttons.js';
import { Findings } from './findings.js';
import { OpenTarget } from './open-target.js';
import { SegmentNotes } from './segment-notes.js';
import { CurrentSourceCell, SourceCell } from './source-cell.js';
import { StatusBadge } from './status-badge.js';

export interface RowProps {
  variantId: string;
  segment: Segment;
  /** From 1. */
  number: number;
  source: Language;
  target: Language;
  mode: Mode;
  isCurrent: boolean;
  /** Being written, or not saved yet. */
  isOpen: boolean;
  /** Whether the next one belongs to the same text. */
  mayMerge: boolean;
  /** Names of others who are in it. */
  others: string;
  onConfirmed: (segmentId: string) => void;
}

/** A segment: its source, and beside it the translation. Rendered again only when it has changed itself. */
export const SegmentRow = memo(function SegmentRow(props: RowProps) {
  const { variantId, segment, number, source, target, mode, isCurrent, isOpen, onConfirmed } = props;
  const { t } = useTexts('console-editor');
  return (
    <div
      className="desk-row"
      role="group"
      aria-label={t('console-editor:segment', { number })}
      data-current={isCurrent || undefined}
    >
      <RowHead {...props} />
      <div className="desk-pair">
        {isCurrent ? (
          <CurrentSourceCell variantId={variantId} segment={segment} language={source} />
        ) : (
          <SourceCell segment={segment} language={source} />
        )}
        <Stack gap="xs">
          {isCurrent && <SegmentNotes segment={segment} language={target} />}
          {isOpen ? (
            <OpenTarget {...{ variantId, segment, number, mode, isCurrent, onConfirmed }} language={target}>
              <ClosedTarget {...props} />
            </OpenTarget>
          ) : (
            <ClosedTarget {...props} />
          )}
        </Stack>
      </div>
    </div>
  );
});

function RowHead(props: RowProps) {
  const { variantId, segment, number, source, target, isCurrent, mode, mayMerge, others } = props;
  const { t } = useTexts('console-editor');
  const open = segment.findings.filter(({ state }) => state === 'open').length;
  return (
    <Group gap={6} mb={4}>
      <Text size="sm" fw={600} miw="2ch" aria-hidden>
        {number}
      </Text>
      <StatusBadge segment={segment} />
      {open > 0 && (
        <Badge color="orange" variant="light" tt="none" leftSection={<IconAlertTriangle size={14} aria-hidden />}>
          {t('console-editor:findingCount', { count: open })}
        </Badge>
      )}
      {segment.openRemarks > 0 && (
        <Badge color="blue" variant="light" tt="none" leftSection={<IconMessage size={14} aria-hidden />}>
          {t('console-editor:remarkCount', { count: segment.openRemarks })}
        </Badge>
      )}
      {others && (
        <Badge color="petrol" variant="light" tt="none" leftSection={<IconUser size={14} aria-hidden />}>
          {t('console-editor:isHere', { names: others })}
        </Badge>
      )}
      {isCurrent && mode === 'translate' && <CutButtons {...{ variantId, segment, source, target, mayMerge }} />}
    </Group>
  );
}

function ClosedTarget({ segment, target, isCurrent, mode, number }: RowProps) {
  const { t } = useTexts('console-editor');
  const { select } = useEditorActions();
  const text = segment.targetText ? (
    <MarkedText text={segment.targetText} lang={target} marks={segment.marks} />
  ) : (
    <Text c="dimmed">{t('console-editor:nothing')}</Text>
  );
  return (
    <>
      <UnstyledButton
        className="desk-closed"
        aria-label={t('console-editor:goTo', { number, text: segment.targetText || t('console-editor:nothing') })}
        aria-current={isCurrent || undefined}
        onClick={() => select(segment.id)}
      >
        {text}
      </UnstyledButton>
      {isCurrent && mode === 'read' && <Findings findings={segment.findings} />}
    </>
  );
}
