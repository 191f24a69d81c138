import { MultiSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { client, dataOf } from '../../../api/client.js';
import { useRead } from '../../../api/use-read.js';
import { useTexts } from '../../../i18n/texts.js';

const TYPING_PAUSE_MS = 250;
const FOUND = 10;

interface Choice {
  value: string;
  label: string;
}

interface Props {
  value: string;
  onChange: (documentId: string) => void;
  /** The document that is led away from. */
  except: string;
  required?: boolean;
}

/** Another document, found by words of it. */
export function DocumentChoice({ value, onChange, except, required = false }: Props) {
  const { t } = useTexts('console-release');
  const { choices, search } = useDocumentSearch(['article', 'profile'], value ? [value] : []);
  return (
    <Select
      label={t('console-release:redirect.label')}
      description={t('console-release:redirect.hint')}
      data={choices.filter((choice) => choice.value !== except)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('console-release:redirect.clear') }}
      required={required}
      filter={({ options }) => options}
      nothingFoundMessage={t('console-release:redirect.none')}
      value={value || null}
      onSearchChange={search}
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}

interface OfficialsProps {
  value: readonly string[];
  onChange: (documentIds: string[]) => void;
}

/** The officials whom a text names, by their profiles. */
export function OfficialsChoice({ value, onChange }: OfficialsProps) {
  const { t } = useTexts('console-release');
  const { choices, search } = useDocumentSearch(['profile'], value);
  return (
    <MultiSelect
      label={t('console-release:officials.label')}
      description={t('console-release:officials.hint')}
      data={choices}
      searchable
      filter={({ options }) => options}
      nothingFoundMessage={t('console-release:redirect.none')}
      value={[...value]}
      onSearchChange={search}
      onChange={onChange}
    />
  );
}

/** What is found, and what is chosen already, each once and with its title. */
function useDocumentSearch(kinds: ('article' | 'profile')[], chosen: readonly string[]) {
  const [typed, search] = useState('');
  const [q] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const query = { q, kinds, limit: FOUND };
  const found = useRead('/api/v1/search', { params: { query } }, { enabled: q.length > 1, keepPrevious: true });
  const known = useQueries({ queries: chosen.map(readTitle) }).flatMap(({ data }) => (data ? [data] : []));
  const choices = new Map<string, Choice>();
  for (const { id, title } of found.data?.items ?? []) choices.set(id, { value: id, label: title });
  for (const { id, title } of known) choices.set(id, { value: id, label: title || id });
  return { choices: [...choices.values()], search };
}

function readTitle(id: string) {
  const params = { path: { id } };
  return {
    queryKey: ['get', '/api/v1/documents/{id}', { params }],
    queryFn: () => dataOf(client.GET('/api/v1/documents/{id}', { params })),
  };
}
