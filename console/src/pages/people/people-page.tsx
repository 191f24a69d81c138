import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { useMay } from '../../session/use-session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { LoadMore } from '../../ui/load-more.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { AccessBadge } from './access-badge.js';
import { NewPerson } from './new-person.js';
import { PairTags } from './pair-tags.js';

type Person = Schemas['Person'];

/** Everyone who works here. */
export function Component() {
  const { t } = useTexts('console-people');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageHeader title={t('console-people:title')} description={t('console-people:description')}>
        {useMay('people.create') && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
            {t('console-people:add')}
          </Button>
        )}
      </PageHeader>
      <PeopleTable />
      {adding && <NewPerson onClose={() => setAdding(false)} />}
    </>
  );
}

function PeopleTable() {
  const { t } = useTexts('console-people');
  const { items, more, isPending, error, refetch } = usePages('/api/v1/people', {}, (cursor) =>
    dataOf(client.GET('/api/v1/people', { params: { query: { limit: 50, cursor } } })),
  );
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  const columns: Column<Person>[] = [
    {
      title: t('console-people:name'),
      cell: ({ id, name, email }) => (
        <>
          <Anchor component={Link} to={paths.person(id)}>
            {name}
          </Anchor>
          <Text size="sm" c="dimmed">
            {email}
          </Text>
        </>
      ),
    },
    {
      title: t('console-people:roles'),
      cell: ({ roles }) => roles.map((role) => t(`workflow:role.${role}`)).join(', ') || t('console-people:noRole'),
    },
    { title: t('console-people:skills'), cell: ({ skills }) => <PairTags pairs={skills} /> },
    { title: t('console-people:access'), cell: (person) => <AccessBadge person={person} /> },
  ];
  return (
    <>
      <DataTable caption={t('console-people:title')} columns={columns} rows={items} rowKey={({ id }) => id} />
      <LoadMore {...more} />
    </>
  );
}
