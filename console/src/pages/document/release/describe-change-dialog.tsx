import { client, dataOf, ifMatch } from '../../../api/client.js';
import { useTexts } from '../../../i18n/texts.js';
import { useKept } from '../../../drafts/use-kept.js';
import type { TextDialogProps } from '../text-props.js';
import { KindChoice } from './change-dialog.js';
import { changeRequest, type ChangeKind } from './change-request.js';
import type { PerLanguage } from './per-language.js';
import { SeenByReaders } from './seen-by-readers.js';
import { StepDialog } from './step-dialog.js';
import { useStep } from './use-step.js';
import { WordsPerLanguage } from './words-per-language.js';

interface Filled {
  kind: ChangeKind;
  notes: PerLanguage;
}

/** Says otherwise what a text that is public is worked on for. */
export function DescribeChangeDialog({ row, text, onClose }: TextDialogProps) {
  const { t } = useTexts('console-release');
  const { id, language, change: described } = text;
  const first = { kind: described?.kind ?? 'update', notes: { [language]: described?.note ?? '' } };
  const [{ kind, notes }, change, drop, before] = useKept<Filled>(`describe/${id}`, first, text.version);
  const note = notes[language]?.trim() ?? '';
  const body = { change: kind, ...(kind === 'correction' && note !== '' && { note }) };
  const params = { path: { id }, header: ifMatch(text) };
  const step = useStep(() => dataOf(client.PUT('/api/v1/variants/{id}/change', { params, body })), {
    done: t('console-release:change.described'),
    drop,
    onClose,
  });
  return (
    <StepDialog
      row={row}
      text={text}
      before={before}
      title={t('console-release:inLanguage', {
        what: t('console-release:change.describe'),
        inLanguage: t(`workflow:languageIn.${language}`),
      })}
      submit={t('console-release:save')}
      step={step}
      onClose={onClose}
    >
      <KindChoice value={kind} onChange={(chosen) => change({ kind: chosen })} />
      {kind === 'correction' && (
        <WordsPerLanguage
          label={t('console-release:note.label')}
          description={t('console-release:note.hint')}
          languages={[language]}
          value={notes}
          onChange={(words) => change({ notes: words })}
        />
      )}
      <SeenByReaders row={row} request={changeRequest(kind, [language], notes)} />
    </StepDialog>
  );
}
