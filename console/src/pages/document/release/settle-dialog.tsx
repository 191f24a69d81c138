import { Checkbox, Text } from '@mantine/core';
import { client, dataOf, ifMatch } from '../../../api/client.js';
import { useTexts } from '../../../i18n/texts.js';
import { useKept } from '../../../drafts/use-kept.js';
import type { TextDialogProps } from '../text-props.js';
import { ReasonField } from './reason-field.js';
import { SeenByReaders } from './seen-by-readers.js';
import { StepDialog } from './step-dialog.js';
import { useStep } from './use-step.js';

/** The source has changed, and the public translation stays as it is: it still holds, or is not concerned. */
export function SettleDialog({ row, text, action, onClose }: TextDialogProps) {
  const { t } = useTexts('console-release');
  const isAccurate = action === 'stillAccurate';
  const [{ reason, leaveEdits }, change, drop, before] = useKept(`${action}/${text.id}`, {
    reason: '',
    leaveEdits: false,
  });
  const body = { ...(reason.trim() && { reason: reason.trim() }), leaveEdits };
  const init = { params: { path: { id: text.id }, header: ifMatch(text) }, body };
  const step = useStep(
    () =>
      dataOf(
        isAccurate
          ? client.POST('/api/v1/variants/{id}/still-accurate', init)
          : client.POST('/api/v1/variants/{id}/not-applicable', init),
      ),
    {
      done: t('console-release:settle.done'),
      drop,
      onClose,
    },
  );
  const name = isAccurate ? 'stillAccurate' : 'notApplicable';
  return (
    <StepDialog
      row={row}
      text={text}
      before={before}
      title={t('console-release:inLanguage', {
        what: t(`console-release:settle.${name}.title`),
        inLanguage: t(`workflow:languageIn.${text.language}`),
      })}
      submit={t(`console-release:settle.${name}.submit`)}
      step={step}
      onClose={onClose}
    >
      <Text size="sm">{t(`console-release:settle.${name}.text`)}</Text>
      <ReasonField required={!isAccurate} value={reason} onChange={(words) => change({ reason: words })} />
      <Checkbox
        label={t('console-release:settle.leaveEdits')}
        description={t('console-release:settle.leaveEditsHint')}
        checked={leaveEdits}
        onChange={(event) => change({ leaveEdits: event.currentTarget.checked })}
      />
      <SeenByReaders row={row} request={{ action: name, languages: [text.language] }} only={[text.language]} />
    </StepDialog>
  );
}
