import { Text } from '@mantine/core';
import { client, ifMatch } from '../../../api/client.js';
import { useTexts } from '../../../i18n/texts.js';
import { useKept } from '../../../drafts/use-kept.js';
import { languagesFor } from '../texts-of.js';
import { LanguageChoice } from './language-choice.js';
import { ReasonField } from './reason-field.js';
import type { DialogProps } from './release-dialog.js';
import { SeenByReaders } from './seen-by-readers.js';
import { StepDialog } from './step-dialog.js';
import { plan, useStep } from './use-step.js';
import { WhenChoice } from './when-choice.js';

/** Gives the public back what was withdrawn, as it was. */
export function ReinstateDialog({ row, onClose }: DialogProps) {
  const { t } = useTexts('console-release');
  const among = languagesFor(row, 'reinstate');
  const [{ languages: kept, reason, when }, change, drop, before] = useKept(`reinstate/${row.id}`, {
    ...{ languages: among, reason: '', when: { later: false, at: '' } },
  });
  const languages = kept.filter((language) => among.includes(language));
  const body = { languages, reason: reason.trim() };
  const params = { path: { id: row.id }, header: ifMatch(row) };
  const step = useStep<unknown>(
    () =>
      when.later
        ? plan(row.id, 'reinstate', when.at, body)
        : client.POST('/api/v1/documents/{id}/reinstatement', { params, body }),
    {
      done: t(when.later ? 'console-release:plan.done' : 'console-release:reinstate.done'),
      drop,
      onClose,
    },
  );
  return (
    <StepDialog
      row={row}
      before={before}
      title={t('console-release:reinstate.title')}
      submit={t(when.later ? 'console-release:plan.submit' : 'console-release:reinstate.submit')}
      step={step}
      onClose={onClose}
    >
      <Text size="sm">{t('console-release:reinstate.text')}</Text>
      <LanguageChoice
        label={t('console-release:languages')}
        among={among}
        value={languages}
        onChange={(chosen) => change({ languages: chosen })}
      />
      <ReasonField required value={reason} onChange={(words) => change({ reason: words })} />
      <WhenChoice value={when} onChange={(chosen) => change({ when: chosen })} />
      <SeenByReaders row={row} request={languages.length > 0 ? { action: 'reinstatement', languages } : undefined} />
    </StepDialog>
  );
}
