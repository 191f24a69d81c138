import { Checkbox, NativeSelect, Radio, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { client, dataOf, ifMatch } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { LANGUAGES, type Language } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { useMay } from '../../session/use-session.js';
import { AlmatyTimeField } from '../../ui/almaty-time-field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { PlansAtRisk } from './plans-at-risk.js';
import { OfficialsChoice } from './release/document-choice.js';
import { StaleNotice } from './release/stale-notice.js';
import { useReadingAnew } from './release/use-step.js';
import { changesOf, settingsOf, settingsUpon, touchedToo, type Settings, type Touched } from './settings-of.js';
import type { Row } from './texts-of.js';
import { TOUCHED } from './touched.js';

const POLICIES = ['together', 'asReady', 'languageFirst'] as const;
const WANTED = ['required', 'optional', 'no'] as const;

interface Props {
  row: Row;
  onClose: () => void;
}

export function SettingsDialog({ row, onClose }: Props) {
  const { t } = useTexts('console-document');
  const [touched, setTouched] = useState<Touched>({});
  const settings = settingsUpon(row, touched);
  const change = (more: Touched) => setTouched((before) => touchedToo(before, more));
  const save = useAction(() => saved(row, touched), {
    refreshes: TOUCHED,
    done: t('console-document:settings.saved'),
    onProblem: useReadingAnew(),
    onDone: (atRisk) => atRisk.length === 0 && onClose(),
  });
  return (
    <FormDialog
      title={t('console-document:settings.title')}
      submit={t('console-document:settings.save')}
      size="lg"
      loading={save.isPending}
      problem={save.error}
      dirty={JSON.stringify(settings) !== JSON.stringify(settingsOf(row))}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <StaleNotice row={row} problem={save.error} />
      {save.data && save.data.length > 0 && <PlansAtRisk row={row} plans={save.data} />}
      <PolicyFields settings={settings} change={change} />
      <LanguageFields settings={settings} change={change} />
      <OfficialsChoice value={settings.officials} onChange={(officials) => change({ officials })} />
      <AlmatyTimeField
        label={t('console-document:settings.dueAt')}
        value={settings.dueAt}
        onChange={(dueAt) => change({ dueAt })}
      />
      <Urgency settings={settings} change={change} />
    </FormDialog>
  );
}

interface FieldsProps {
  settings: Settings;
  change: (more: Touched) => void;
}

function PolicyFields({ settings, change }: FieldsProps) {
  const { t } = useTexts('console-document', 'console-documents');
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('console-document:settings.policy')}
        value={settings.releasePolicy}
        onChange={(policy) => change({ releasePolicy: policy })}
      >
        <Stack gap="xs" mt="xs">
          {POLICIES.map((policy) => (
            <Radio
              key={policy}
              value={policy}
              label={t(`console-documents:policy.${policy}`)}
              description={t(`console-document:policyHint.${policy}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {settings.releasePolicy === 'languageFirst' && (
        <NativeSelect
          label={t('console-document:settings.first')}
          value={settings.firstLanguage}
          onChange={(event) => change({ firstLanguage: event.currentTarget.value as Language })}
        >
          <option value="">–</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {t(`workflow:language.${language}`)}
            </option>
          ))}
        </NativeSelect>
      )}
    </Stack>
  );
}

function LanguageFields({ settings: { wanted }, change }: FieldsProps) {
  const { t } = useTexts('console-document');
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      {LANGUAGES.map((language) => (
        <NativeSelect
          key={language}
          label={t(`workflow:language.${language}`)}
          value={wanted[language]}
          onChange={(event) => change({ wanted: { [language]: event.currentTarget.value as (typeof WANTED)[number] } })}
        >
          {WANTED.map((choice) => (
            <option key={choice} value={choice}>
              {t(`console-document:wanted.${choice}`)}
            </option>
          ))}
        </NativeSelect>
      ))}
    </SimpleGrid>
  );
}

function Urgency({ settings, change }: FieldsProps) {
  const { t } = useTexts('console-document');
  if (!useMay('taskPriority.set')) return null;
  return (
    <Checkbox
      label={t('console-document:settings.urgent')}
      checked={settings.urgent}
      onChange={(event) => change({ urgent: event.currentTarget.checked })}
    />
  );
}

/** @returns the plans that would fail now */
async function saved(row: Row, touched: Touched) {
  const params = { path: { id: row.id } };
  const body = changesOf(row, touched);
  const conditional = { params: { ...params, header: ifMatch(row) }, body };
  const change = () =>
    dataOf(
      row.kind === 'article'
        ? client.PATCH('/api/v1/articles/{id}', conditional)
        : client.PATCH('/api/v1/profiles/{id}', conditional),
    );
  const after = Object.keys(body).length > 0 ? await change() : undefined;
  const priority = settingsUpon(row, touched).urgent ? 'urgent' : 'normal';
  if (priority !== row.priority) await client.PUT('/api/v1/documents/{id}/priority', { params, body: { priority } });
  return after?.plansAtRisk ?? [];
}
