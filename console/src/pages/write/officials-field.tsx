import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { client, dataOf } from '../../api/client.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';

interface Props {
  /** Documents of their profiles. */
  chosen: readonly string[];
  onChange: (documentIds: string[]) => void;
}

/** The officials whom a text mentions, found by their names. */
export function OfficialsField({ chosen, onChange }: Props) {
  const { t } = useTexts('console-write');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 250);
  const { data: found } = useRead(
    '/api/v1/documents',
    { params: { query: { kind: 'official', limit: 20, ...(words && { q: words }) } } },
    { keepPrevious: true },
  );
  const names = useNames(chosen);
  const offered = (found?.items ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const kept = chosen.map((id) => ({ value: id, label: names.get(id) ?? '…' }));
  const data = [...new Map([...kept, ...offered].map((one) => [one.value, one])).values()];
  return (
    <MultiSelect
      label={t('console-write:officials.label')}
      description={t('console-write:officials.hint')}
      nothingFoundMessage={t('console-write:officials.none')}
      searchable
      // The server has searched already, by all forms of a name.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      data={data}
      value={[...chosen]}
      onChange={onChange}
    />
  );
}

function useNames(ids: readonly string[]): Map<string, string> {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['get', '/api/v1/profiles/{id}', { params: { path: { id } } }],
      queryFn: () => dataOf(client.GET('/api/v1/profiles/{id}', { params: { path: { id } } })),
    })),
    combine: (answers) => new Map(answers.flatMap(({ data }) => (data ? [[data.id, data.title]] : []))),
  });
}
