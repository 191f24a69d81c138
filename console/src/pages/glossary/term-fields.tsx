import { Checkbox, NativeSelect, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { LANGUAGES } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { FormsField } from './forms-field.js';
import { SECTIONS, type TermValues } from './term-values.js';

/** All that the API keeps of a term. */
export function TermFields({ form }: { form: UseFormReturnType<TermValues> }) {
  const { t } = useTexts('console-glossary');
  return (
    <>
      <Text size="sm">{t('console-glossary:form.hint')}</Text>
      {LANGUAGES.map((language) => (
        <FormsField
          key={language}
          language={language}
          forms={form.values.forms[language]}
          onChange={(forms) => form.setFieldValue('forms', { ...form.values.forms, [language]: forms })}
        />
      ))}
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect label={t('console-glossary:section.label')} {...form.getInputProps('section')}>
          {SECTIONS.map((section) => (
            <option key={section} value={section}>
              {t(`console-glossary:section.${section}`)}
            </option>
          ))}
        </NativeSelect>
        <TextInput label={t('console-glossary:partOfSpeech')} {...form.getInputProps('partOfSpeech')} />
      </SimpleGrid>
      <Textarea label={t('console-glossary:note')} autosize minRows={2} {...form.getInputProps('note')} />
      <Checkbox
        label={t('console-glossary:caseSensitive')}
        {...form.getInputProps('caseSensitive', { type: 'checkbox' })}
      />
      <Checkbox
        label={t('console-glossary:doNotTranslate')}
        description={t('console-glossary:doNotTranslateHint')}
        {...form.getInputProps('doNotTranslate', { type: 'checkbox' })}
      />
    </>
  );
}
