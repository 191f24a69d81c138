import { Radio, Stack } from '@mantine/core';
import { client, ifMatch, type Schemas } from '../../../api/client.js';
import { LANGUAGES, type Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { AlmatyTimeField } from '../../../ui/almaty-time-field.js';
import { almatyWall } from '../../../ui/almaty-wall.js';
import { useKept } from '../../../drafts/use-kept.js';
import type { Row } from '../texts-of.js';
import { LanguageChoice } from './language-choice.js';
import type { DialogProps } from './release-dialog.js';
import { SeenByReaders } from './seen-by-readers.js';
import { StepDialog } from './step-dialog.js';
import { plan, useStep } from './use-step.js';

type Entry = Schemas['ScheduleEntry'];

/** Plans a release for a time of Almaty, or changes what is planned. */
export function PlanDialog({ row, entry, onClose }: DialogProps & { entry?: Entry }) {
  const { t } = useTexts('console-release');
  const isRelease = !entry || entry.action === 'release';
  const [{ at, languages }, change, drop, before] = useKept(
    `plan/${entry?.id ?? row.id}`,
    firstOf(entry),
    entry?.version,
  );
  const input = languages.length > 0 ? { languages } : {};
  const step = useStep(
    () => (entry ? changed(entry, at, isRelease ? input : undefined) : plan(row.id, 'release', at, input)),
    {
      done: t('console-release:plan.done'),
      drop,
      onClose,
    },
  );
  return (
    <StepDialog
      row={row}
      before={before}
      title={t(entry ? 'console-release:plan.changeTitle' : 'console-release:plan.title')}
      submit={t(entry ? 'console-release:plan.changeSubmit' : 'console-release:plan.submit')}
      step={step}
      onClose={onClose}
    >
      <AlmatyTimeField
        label={t('console-release:when.at')}
        value={at}
        required
        future
        onChange={(wall) => change({ at: wall })}
      />
      {isRelease && (
        <>
          <WhichLanguages
            among={wantedIn(row)}
            value={languages}
            onChange={(chosen) => change({ languages: chosen })}
          />
          <SeenByReaders row={row} request={RELEASE} only={languages.length > 0 ? languages : undefined} obstacles />
        </>
      )}
    </StepDialog>
  );
}

const RELEASE = { action: 'release' } as const;

interface WhichProps {
  among: readonly Language[];
  /** None: those that the policy lets go. */
  value: readonly Language[];
  onChange: (languages: Language[]) => void;
}

function WhichLanguages({ among, value, onChange }: WhichProps) {
  const { t } = useTexts('console-release');
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t('console-release:plan.which')}
        value={value.length > 0 ? 'these' : 'policy'}
        onChange={(chosen) => onChange(chosen === 'these' ? [...among] : [])}
      >
        <Stack gap="xs" mt="xs">
          <Radio
            value="policy"
            label={t('console-release:plan.byPolicy')}
            description={t('console-release:plan.byPolicyHint')}
          />
          <Radio value="these" label={t('console-release:plan.these')} />
        </Stack>
      </Radio.Group>
      {value.length > 0 && (
        <LanguageChoice
          label={t('console-release:languages')}
          among={LANGUAGES.filter((language) => among.includes(language) || value.includes(language))}
          value={value}
          onChange={(chosen) => chosen.length > 0 && onChange(chosen)}
        />
      )}
    </Stack>
  );
}

function firstOf(entry: Entry | undefined): { at: string; languages: Language[] } {
  const languages = (entry?.input['languages'] ?? []) as Language[];
  return { at: entry ? almatyWall(entry.atUtc) : '', languages };
}

function wantedIn({ languages }: Row): Language[] {
  return languages.filter(({ wanted }) => wanted !== 'no').map(({ language }) => language);
}

/** Without an input it stays as it was. */
function changed(entry: Entry, at: string, input: object | undefined) {
  const { id: entryId, documentId: id } = entry;
  return client.PUT('/api/v1/documents/{id}/schedule/{entryId}', {
    params: { path: { id, entryId }, header: ifMatch(entry) },
    body: { at, ...(input && { input: { ...input } }) },
  });
}
