import { Stack, Text } from '@mantine/core';
import { useCallback, useRef } from 'react';
import type { Schemas } from '../../../api/client.js';
import { DraftNotices } from '../../../drafts/draft-notices.js';
import { SaveState } from '../../../drafts/save-state.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { KazakhLetters } from '../../../ui/kazakh-letters.js';
import { useEditorActions } from '../editor-actions.js';
import type { Segment } from '../editor-context.js';
import type { Mode } from '../mode.js';
import { draftIn, typedUpon, type TargetDraft } from '../target-draft.js';
import { Findings } from './findings.js';
import { MarkButtons } from './mark-buttons.js';
import { RejectionForm } from './rejection-form.js';
import { TargetButtons } from './target-buttons.js';
import type { Target } from './use-target.js';
import { useTargetCommands } from './use-target-commands.js';
import { writeInto } from './write-into.js';

interface Props {
  variantId: string;
  segment: Segment;
  number: number;
  language: Language;
  mode: Exclude<Mode, 'read'>;
  isCurrent: boolean;
  target: Target;
  onConfirmed: (segmentId: string) => void;
}

/** The translation of one segment while it is written. Nothing but this is rendered for a key. */
export function TargetField({ variantId, segment, number, language, mode, isCurrent, target, onConfirmed }: Props) {
  const { t } = useTexts('console-editor');
  const { select } = useEditorActions();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, propose } = target;
  const commands = useTargetCommands({ variantId, segment, mode, field, draft, propose });
  const { unchanged, missing, answers, mark, confirm, rejection, judge, isBusy } = commands;
  const fix = useCallback(({ start, end, replacement }: Schemas['Finding']) => {
    field.current?.setSelectionRange(start, end);
    if (field.current) writeInto(field.current, replacement ?? '');
  }, []);
  const reject = (reason: string, done: () => void) => {
    const onSuccess = () => {
      rejection.close();
      onConfirmed(segment.id);
    };
    // What was sent is forgotten, even where the reviewer has gone on meanwhile.
    judge.mutateAsync({ verdict: 'rejected', reason }, { onSuccess }).then(done, () => undefined);
  };
  const show = ({ text }: TargetDraft) => <Text lang={language}>{text || t('console-editor:nothing')}</Text>;
  return (
    <Stack gap="xs">
      <textarea
        ref={field}
        className="desk-field"
        lang={language}
        rows={rowsFor(segment)}
        aria-label={t('console-editor:target', { number })}
        value={draft.value.text}
        onFocus={() => !isCurrent && select(segment.id)}
        onChange={(event) => draft.change(typedUpon(draftIn(segment), event.currentTarget.value))}
      />
      {isCurrent && language === 'kk' && <KazakhLetters />}
      <MarkButtons missing={missing} onMark={mark} />
      <DraftNotices draft={draft} show={show} />
      {rejection.opened && (
        <RejectionForm
          name={`rejection/${variantId}/${segment.id}`}
          loading={judge.isPending}
          onClose={rejection.close}
          onReject={reject}
        />
      )}
      <TargetButtons
        {...{ mode, unchanged, answers }}
        busy={isBusy}
        onConfirm={() => confirm() && onConfirmed(segment.id)}
        onReject={rejection.open}
      >
        <SaveState draft={draft} />
      </TargetButtons>
      <Findings findings={segment.findings} onFix={unchanged ? fix : undefined} mayDismiss={mode === 'review'} />
    </Stack>
  );
}

/** Where the browser does not let a field grow by itself (`field-sizing`). */
function rowsFor({ sourceText }: Segment): number {
  return Math.min(12, Math.max(2, Math.ceil(sourceText.length / 50)));
}
