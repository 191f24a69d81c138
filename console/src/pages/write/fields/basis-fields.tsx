import { SimpleGrid, TextInput } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.js';
import type { Profile } from '../content.js';
import type { FieldsProps } from './fields-props.js';
import { PartialDateField } from './partial-date-field.js';

type Basis = NonNullable<NonNullable<Profile['responsibilities']>['basis']>;

/** The act by which an official answers for something. */
export function BasisFields({ value, language, editable, onChange }: FieldsProps<Basis | null>) {
  const { t } = useTexts('console-write');
  const basis = value ?? { act: '', date: null, number: null };
  const put = (changes: Partial<Basis>) => onChange({ ...basis, ...changes });
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <TextInput
        lang={language}
        readOnly={!editable}
        label={t('console-write:profile.act')}
        description={t('console-write:profile.actHint')}
        value={basis.act}
        onChange={(event) => put({ act: event.currentTarget.value })}
      />
      <PartialDateField
        label={t('console-write:profile.actDate')}
        value={basis.date}
        editable={editable}
        onChange={(date) => put({ date })}
      />
      <TextInput
        label={t('console-write:profile.actNumber')}
        description={t('console-write:profile.actNumberHint')}
        readOnly={!editable}
        value={basis.number ?? ''}
        onChange={(event) => put({ number: event.currentTarget.value || null })}
      />
    </SimpleGrid>
  );
}
