import { Radio, Stack, Text } from '@mantine/core';
import { client, dataOf } from '../../../api/client.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { useKept } from '../../../drafts/use-kept.js';
import { languagesFor, textsOf, type Row } from '../texts-of.js';
import { changeRequest, type ChangeKind } from './change-request.js';
import { LanguageChoice } from './language-choice.js';
import { written, type PerLanguage } from './per-language.js';
import type { DialogProps } from './release-dialog.js';
import { SeenByReaders } from './seen-by-readers.js';
import { StepDialog } from './step-dialog.js';
import { useStep } from './use-step.js';
import { WordsPerLanguage } from './words-per-language.js';

interface Filled {
  kind: ChangeKind;
  languages: Language[];
  notes: PerLanguage;
}

/** Begins a correction, an update or a minor edit of what is public; readers keep what they have until it is released. */
export function ChangeDialog({ row, onClose }: DialogProps) {
  const { t } = useTexts('console-release');
  const among = languagesFor(row, 'revise');
  const first: Filled = { kind: 'correction', languages: among.slice(0, 1), notes: {} };
  const source = textsOf(row).find(({ isSource, language }) => isSource && among.includes(language));
  const [filled, change, drop, before] = useKept<Filled>(`change/${row.id}`, {
    ...first,
    languages: source ? [source.language] : first.languages,
  });
  const languages = filled.languages.filter((language) => among.includes(language));
  const step = useStep(() => begin(row, { ...filled, languages }), {
    done: t('console-release:change.done'),
    drop,
    onClose,
  });
  return (
    <StepDialog
      row={row}
      before={before}
      title={t('console-release:change.title')}
      submit={t(`console-release:change.submit.${filled.kind}`)}
      step={step}
      onClose={onClose}
    >
      <KindChoice value={filled.kind} onChange={(kind) => change({ kind })} />
      <LanguageChoice
        label={t('console-release:change.languages')}
        among={among}
        value={languages}
        onChange={(chosen) => change({ languages: chosen })}
      />
      <Text size="sm">{t('console-release:change.others')}</Text>
      {filled.kind === 'correction' && (
        <WordsPerLanguage
          label={t('console-release:note.label')}
          description={t('console-release:note.hint')}
          languages={languages}
          required
          value={filled.notes}
          onChange={(notes) => change({ notes })}
        />
      )}
      <SeenByReaders row={row} request={changeRequest(filled.kind, languages, filled.notes)} />
    </StepDialog>
  );
}

const KINDS = ['correction', 'update', 'minor'] as const;

export function KindChoice({ value, onChange }: { value: ChangeKind; onChange: (kind: ChangeKind) => void }) {
  const { t } = useTexts('console-release');
  return (
    <Radio.Group label={t('console-release:change.kind')} value={value} onChange={(kind) => onChange(kind)}>
      <Stack gap="xs" mt="xs">
        {KINDS.map((kind) => (
          <Radio
            key={kind}
            value={kind}
            label={t(`console-release:changeKind.${kind}`)}
            description={t(`console-release:changeHint.${kind}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** The source first: the others follow it. What was begun before a refusal is begun, and is offered no more. */
async function begin(row: Row, { kind, languages, notes }: Filled): Promise<void> {
  const chosen = textsOf(row).filter(({ language }) => languages.includes(language));
  for (const { id, language, version } of chosen.sort((a, b) => Number(b.isSource) - Number(a.isSource))) {
    const note = kind === 'correction' ? written(notes, [language])?.[language] : undefined;
    const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
    await dataOf(
      client.POST('/api/v1/variants/{id}/revision', { params, body: { change: kind, ...(note && { note }) } }),
    );
  }
}
