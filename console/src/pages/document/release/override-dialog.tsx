import { Alert } from '@mantine/core';
import { client, dataOf, ifMatch } from '../../../api/client.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { useKept } from '../../../drafts/use-kept.js';
import { languagesFor } from '../texts-of.js';
import { LanguageChoice } from './language-choice.js';
import { ReasonField } from './reason-field.js';
import type { DialogProps } from './release-dialog.js';
import { SeenByReaders } from './seen-by-readers.js';
import { StepDialog } from './step-dialog.js';
import { useStep } from './use-step.js';

/** Breaking the glass: against the policy or without approval, for a reason; another person has to stand by it after. */
export function OverrideDialog({ row, onClose }: DialogProps) {
  const { t } = useTexts('console-release');
  const among = languagesFor(row, 'override');
  const [{ languages, reason }, change, drop, before] = useKept(`override/${row.id}`, {
    languages: [] as Language[],
    reason: '',
  });
  const chosen = languages.filter((language) => among.includes(language));
  const params = { path: { id: row.id }, header: ifMatch(row) };
  const step = useStep(
    () =>
      dataOf(
        client.POST('/api/v1/documents/{id}/release-override', {
          params,
          body: { languages: chosen, reason: reason.trim() },
        }),
      ),
    {
      done: t('console-release:override.done'),
      drop,
      onClose,
    },
  );
  return (
    <StepDialog
      row={row}
      before={before}
      title={t('console-release:override.title')}
      submit={t('console-release:override.submit')}
      step={step}
      onClose={onClose}
    >
      <Alert color="orange">{t('console-release:override.text')}</Alert>
      <LanguageChoice
        label={t('console-release:languages')}
        among={among}
        value={chosen}
        onChange={(wanted) => change({ languages: wanted })}
      />
      <ReasonField required value={reason} onChange={(words) => change({ reason: words })} />
      <SeenByReaders row={row} request={chosen.length > 0 ? { action: 'override', languages: chosen } : undefined} />
    </StepDialog>
  );
}
