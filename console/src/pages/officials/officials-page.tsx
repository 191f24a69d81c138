import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { LANGUAGES } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { useMay } from '../../session/use-session.js';
import { Ago } from '../../ui/ago.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { useFilter } from '../../ui/use-filter.js';
import { Waiting } from '../../ui/waiting.js';
import { TextState } from './text-state.js';

type Row = Schemas['BoardRow'];

/** The profiles of officials, and how each language of them stands. */
export function Component() {
  const { t } = useTexts('console-officials');
  const mayBegin = useMay('profiles.create');
  const [{ q }, change] = useFilter(['q']);
  const search = useDebouncedCallback((words: string) => change({ q: words }), 300);
  const query = { kind: 'official', ...(q && { q }) } as const;
  const { items, more, isPending, error, refetch } = usePages('/api/v1/documents', query, (cursor) =>
    dataOf(client.GET('/api/v1/documents', { params: { query: { ...query, cursor } } })),
  );
  return (
    <>
      <PageHeader title={t('console-officials:title')} description={t('console-officials:description')}>
        {mayBegin && (
          <Button component={Link} to={`${paths.write}?kind=official`} leftSection={<IconPlus size={18} aria-hidden />}>
            {t('console-officials:new')}
          </Button>
        )}
      </PageHeader>
      <Stack>
        <TextInput
          type="search"
          maw={420}
          label={t('console-officials:search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          defaultValue={q ?? ''}
          onChange={(event) => search(event.currentTarget.value)}
        />
        {error && <ProblemAlert problem={error} retry={() => void refetch()} />}
        {isPending && <Waiting />}
        {!isPending && !error && items.length === 0 && (
          <EmptyState title={t(q ? 'console-officials:noneFound' : 'console-officials:none')} />
        )}
        {items.length > 0 && <Officials rows={items} />}
        <LoadMore {...more} />
      </Stack>
    </>
  );
}

function Officials({ rows }: { rows: readonly Row[] }) {
  const { t } = useTexts('console-officials');
  const columns: Column<Row>[] = [
    {
      title: t('console-officials:column.name'),
      cell: ({ id, title, titleLanguage }) => (
        <Anchor component={Link} to={paths.document(id)} lang={titleLanguage ?? undefined}>
          {title}
        </Anchor>
      ),
    },
    ...LANGUAGES.map((language) => ({
      title: t(`workflow:language.${language}`),
      cell: (row: Row) => <TextState text={row.languages.find((one) => one.language === language)} />,
    })),
    {
      title: t('console-officials:column.active'),
      cell: ({ activeAt }) => (
        <Group gap={4}>
          <Text size="sm" span>
            <Ago at={activeAt} />
          </Text>
        </Group>
      ),
    },
  ];
  return <DataTable caption={t('console-officials:title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
