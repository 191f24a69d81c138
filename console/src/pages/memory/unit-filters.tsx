import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { LANGUAGES } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';

export type MemoryFilter = Partial<
  Record<'view' | 'text' | 'from' | 'to' | 'origin' | 'reviewed' | 'side' | 'documentId', string>
>;

export interface FilterProps {
  filter: MemoryFilter;
  onChange: (changes: MemoryFilter) => void;
}

export function UnitFilters({ filter, onChange }: FilterProps) {
  const { t } = useTexts('console-memory');
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} mb="md" role="search">
      <TextField filter={filter} onChange={onChange} />
      <Choice
        name="from"
        values={LANGUAGES}
        word={(value) => t(`workflow:language.${value}`)}
        {...{ filter, onChange }}
      />
      <Choice
        name="to"
        values={LANGUAGES}
        word={(value) => t(`workflow:language.${value}`)}
        {...{ filter, onChange }}
      />
      <Choice
        name="origin"
        values={['human', 'machine', 'import']}
        word={(value) => t(`console-memory:origin.${value}`)}
        {...{ filter, onChange }}
      />
      <Choice
        name="reviewed"
        values={['true', 'false']}
        word={(value) => t(`console-memory:reviewed.${value}`)}
        {...{ filter, onChange }}
      />
    </SimpleGrid>
  );
}

export function TextField({ filter, onChange }: FilterProps) {
  const { t } = useTexts('console-memory');
  return (
    <TextInput
      type="search"
      label={t('console-memory:search')}
      description={t('console-memory:searchHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={filter.text ?? ''}
      onChange={(event) => onChange({ text: event.currentTarget.value })}
    />
  );
}

interface ChoiceProps extends FilterProps {
  name: 'from' | 'to' | 'origin' | 'reviewed' | 'side';
  values: readonly string[];
  word: (value: string) => string;
  /** Without it, all are shown at first. */
  first?: string;
}

export function Choice({ name, values, word, first, filter, onChange }: ChoiceProps) {
  const { t } = useTexts('console-memory');
  return (
    <NativeSelect
      label={t(`console-memory:filter.${name}`)}
      value={filter[name] ?? first ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    >
      {first === undefined && <option value="">{t('console-shell:all')}</option>}
      {values.map((value) => (
        <option key={value} value={value}>
          {word(value)}
        </option>
      ))}
    </NativeSelect>
  );
}
