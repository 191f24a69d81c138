import { notifications } from '@mantine/notifications';
import { useState, type RefObject } from 'react';
import type { DraftHandle } from '../../../drafts/use-draft.js';
import { useTexts } from '../../../i18n/texts.js';
import { useMe } from '../../../session/use-session.js';
import type { Segment } from '../editor-context.js';
import type { Mode } from '../mode.js';
import { useOpenTarget, type Proposal } from '../open-targets.js';
import type { TargetDraft } from '../target-draft.js';
import { marksMissing } from '../text/pieces.js';
import { useVerdicts } from './use-verdicts.js';
import { writeAround, writeInto, writeOver } from './write-into.js';

interface Written {
  variantId: string;
  segment: Segment;
  mode: Mode;
  field: RefObject<HTMLTextAreaElement | null>;
  draft: DraftHandle<TargetDraft>;
  propose: (text: string, from: Proposal) => void;
}

/** What may be done with the text of a segment, by its buttons, by keys and from the panels. */
export function useTargetCommands({ variantId, segment, mode, field, draft, propose }: Written) {
  const { t } = useTexts('console-editor');
  const me = useMe();
  const [rejecting, setRejecting] = useState(false);
  const { judge, hold } = useVerdicts(variantId, segment);
  const { change, saveNow } = draft;
  const { text } = draft.value;
  const unchanged = text.trim() === segment.targetText;
  const missing = marksMissing(text, segment.marks);
  const answers = unchanged && segment.reviewChange !== null && segment.reviewChange.by.id !== me.id;
  const inField = (write: (node: HTMLTextAreaElement) => void) => {
    if (field.current) write(field.current);
  };
  const mark = (id = missing[0]?.id) => {
    if (id) inField((node) => writeAround(node, id));
  };
  const translated = () => {
    if (text.trim() === '') {
      notifications.show({ message: t('console-editor:emptyText'), color: 'orange' });
      return false;
    }
    if (answers) hold.mutate();
    else {
      change({ text, finished: true });
      void saveNow();
    }
    return true;
  };
  const reviewed = () => {
    if (!unchanged) void saveNow();
    else if (segment.status !== 'reviewed') judge.mutate({ verdict: 'accepted' });
    return true;
  };
  const confirm = mode === 'review' ? reviewed : translated;
  useOpenTarget(segment.id, {
    focus: () => inField((node) => node.focus({ preventScroll: true })),
    insert: (inserted) => inField((node) => writeInto(node, inserted)),
    replace: (whole, proposal) => {
      if (proposal) propose(whole, proposal);
      inField((node) => writeOver(node, whole));
      if (mode === 'translate') void saveNow();
    },
    mark: () => mark(),
    confirm,
    reject: () => setRejecting(mode === 'review'),
    saveNow: () => (mode === 'review' && unchanged ? Promise.resolve(true) : saveNow()),
    text: () => field.current?.value ?? text,
  });
  const rejection = { opened: rejecting, open: () => setRejecting(true), close: () => setRejecting(false) };
  return { unchanged, missing, answers, mark, confirm, rejection, judge, isBusy: judge.isPending || hold.isPending };
}
