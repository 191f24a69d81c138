import { Radio, Stack } from '@mantine/core';
import { client, ifMatch, type Schemas } from '../../../api/client.js';
import { useTexts } from '../../../i18n/texts.js';
import { useKept } from '../../../drafts/use-kept.js';
import { languagesFor, type Row } from '../texts-of.js';
import { DocumentChoice } from './document-choice.js';
import { LanguageChoice } from './language-choice.js';
import { ReasonField } from './reason-field.js';
import type { DialogProps } from './release-dialog.js';
import { SeenByReaders } from './seen-by-readers.js';
import { StepDialog } from './step-dialog.js';
import { plan, useStep } from './use-step.js';
import { WhenChoice } from './when-choice.js';
import {
  leadsElsewhere,
  withdrawalOf,
  withdrawalRequest,
  type Filled,
  type WithdrawalKind,
} from './withdrawal-request.js';
import { WordsPerLanguage } from './words-per-language.js';

type Standing = readonly Schemas['StandingWithdrawal'][];

/** Takes a document from the public, or, with `standing`, says otherwise why it is withdrawn. */
export function WithdrawDialog({ row, standing, onClose }: DialogProps & { standing?: Standing }) {
  const { t } = useTexts('console-release');
  const among = languagesFor(row, standing ? 'amendWithdrawal' : 'withdraw');
  const name = standing ? 'amend' : 'withdraw';
  const [kept, change, drop, before] = useKept<Filled>(`${name}/${row.id}`, firstOf(standing, among), row.version);
  const filled = { ...kept, languages: kept.languages.filter((language) => among.includes(language)) };
  const step = useStep(() => done(row, filled, standing !== undefined), {
    done: t(filled.when.later ? 'console-release:plan.done' : `console-release:withdrawal.${name}.done`),
    drop,
    onClose,
  });
  return (
    <StepDialog
      row={row}
      before={before}
      title={t(`console-release:withdrawal.${name}.title`)}
      submit={t(filled.when.later ? 'console-release:plan.submit' : `console-release:withdrawal.${name}.submit`)}
      step={step}
      onClose={onClose}
    >
      <KindChoice value={filled.kind} onChange={(kind) => change({ kind })} />
      <LanguageChoice
        label={t('console-release:languages')}
        among={among}
        value={filled.languages}
        onChange={(languages) => change({ languages })}
      />
      {leadsElsewhere(filled.kind) && (
        <DocumentChoice
          value={filled.redirectTo}
          except={row.id}
          required={filled.kind === 'superseded'}
          onChange={(redirectTo) => change({ redirectTo })}
        />
      )}
      <WordsPerLanguage
        label={t('console-release:notice.label')}
        description={t('console-release:notice.hint')}
        languages={filled.languages}
        value={filled.notices}
        onChange={(notices) => change({ notices })}
      />
      <ReasonField required value={filled.reason} onChange={(reason) => change({ reason })} />
      {!standing && <WhenChoice value={filled.when} onChange={(when) => change({ when })} />}
      <SeenByReaders row={row} request={withdrawalRequest(filled, standing ? 'withdrawalChange' : 'withdrawal')} />
    </StepDialog>
  );
}

const KINDS = ['publishedInError', 'superseded', 'duplicate', 'legalOrder'] as const;

function KindChoice({ value, onChange }: { value: WithdrawalKind; onChange: (kind: WithdrawalKind) => void }) {
  const { t } = useTexts('console-release');
  return (
    <Radio.Group label={t('console-release:withdraw.kind')} value={value} onChange={(kind) => onChange(kind)}>
      <Stack gap="xs" mt="xs">
        {KINDS.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={t(`console-release:kind.${kind}`)}
            description={t(`console-release:kindHint.${kind}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function firstOf(standing: Standing | undefined, among: Filled['languages']): Filled {
  const notices = Object.fromEntries(standing?.map(({ language, notice }) => [language, notice ?? '']) ?? []);
  const [first] = standing ?? [];
  return {
    ...{ kind: first?.kind ?? 'publishedInError', languages: among, notices, redirectTo: first?.redirectTo ?? '' },
    ...{ reason: '', when: { later: false, at: '' } },
  };
}

function done(row: Row, filled: Filled, amends: boolean): Promise<unknown> {
  const body = withdrawalOf(filled);
  const init = { params: { path: { id: row.id }, header: ifMatch(row) }, body };
  if (amends) return client.PUT('/api/v1/documents/{id}/withdrawal', init);
  if (filled.when.later) return plan(row.id, 'withdraw', filled.when.at, body);
  return client.POST('/api/v1/documents/{id}/withdrawal', init);
}
