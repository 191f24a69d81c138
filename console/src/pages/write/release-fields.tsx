import { Fieldset, NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { LANGUAGES, type Language } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { useMay } from '../../session/use-session.js';
import { AlmatyTimeField } from '../../ui/almaty-time-field.js';
import type { NewDocument, Wanted } from './new-document.js';

interface Props {
  form: NewDocument;
  onChange: (changes: Partial<NewDocument>) => void;
}

const WISHES: readonly Wanted[] = ['required', 'optional', 'no'];
const POLICIES: readonly NewDocument['releasePolicy'][] = ['together', 'asReady', 'languageFirst'];

/** In which languages, in which order, and when. */
export function ReleaseFields({ form, onChange }: Props) {
  const { t } = useTexts('console-write');
  const mayEmbargo = useMay('embargo.set');
  return (
    <Fieldset legend={t('console-write:release.title')}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {LANGUAGES.map((language) => (
            <NativeSelect
              key={language}
              label={t(`workflow:language.${language}`)}
              data={WISHES.map((wish) => ({ value: wish, label: t(`console-write:release.wanted.${wish}`) }))}
              value={form.wanted[language]}
              onChange={(event) =>
                onChange({ wanted: { ...form.wanted, [language]: event.currentTarget.value as Wanted } })
              }
            />
          ))}
        </SimpleGrid>
        <NativeSelect
          label={t('console-write:release.policy')}
          data={POLICIES.map((policy) => ({ value: policy, label: t(`console-write:release.policies.${policy}`) }))}
          value={form.releasePolicy}
          onChange={(event) => onChange({ releasePolicy: event.currentTarget.value as NewDocument['releasePolicy'] })}
        />
        {form.releasePolicy === 'languageFirst' && (
          <NativeSelect
            label={t('console-write:release.first')}
            data={LANGUAGES.map((one) => ({ value: one, label: t(`workflow:language.${one}`) }))}
            value={form.firstLanguage}
            onChange={(event) => onChange({ firstLanguage: event.currentTarget.value as Language })}
          />
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <AlmatyTimeField
            label={t('console-write:release.datedAt')}
            value={form.datedAt}
            onChange={(datedAt) => onChange({ datedAt })}
          />
          <AlmatyTimeField
            label={t('console-write:release.dueAt')}
            value={form.dueAt}
            onChange={(dueAt) => onChange({ dueAt })}
          />
          {mayEmbargo && (
            <AlmatyTimeField
              label={t('console-write:release.embargo')}
              value={form.embargoUntil}
              future
              onChange={(embargoUntil) => onChange({ embargoUntil })}
            />
          )}
        </SimpleGrid>
      </Stack>
    </Fieldset>
  );
}
