import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { LANGUAGES } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { SECTIONS, STATUSES } from './term-values.js';

export type TermFilter = Partial<Record<'q' | 'section' | 'language' | 'status', string>>;

interface Props {
  filter: TermFilter;
  onChange: (changes: TermFilter) => void;
}

export function TermFilters({ filter, onChange }: Props) {
  const { t } = useTexts('console-glossary');
  const choices = [
    { name: 'section', values: SECTIONS, word: (value: string) => t(`console-glossary:section.${value}`) },
    { name: 'language', values: LANGUAGES, word: (value: string) => t(`workflow:language.${value}`) },
    { name: 'status', values: STATUSES, word: (value: string) => t(`console-glossary:status.${value}`) },
  ] as const;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} mb="md" role="search">
      <TextInput
        type="search"
        label={t('console-glossary:search')}
        value={filter.q ?? ''}
        onChange={(event) => onChange({ q: event.currentTarget.value })}
      />
      {choices.map(({ name, values, word }) => (
        <NativeSelect
          key={name}
          label={t(`console-glossary:filter.${name}`)}
          value={filter[name] ?? ''}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        >
          <option value="">{t('console-shell:all')}</option>
          {values.map((value) => (
            <option key={value} value={value}>
              {word(value)}
            </option>
          ))}
        </NativeSelect>
      ))}
    </SimpleGrid>
  );
}
