import { SimpleGrid, Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { AccessBadge } from './access-badge.js';
import { PersonAccess } from './person-access.js';
import { PersonDetails } from './person-details.js';
import { PersonEvents } from './person-events.js';

/** One person: what they may do, whether they can sign in, what happened. */
export function Component() {
  const { t } = useTexts('console-people');
  const { id = '' } = useParams();
  const { data: person, error, refetch } = useRead('/api/v1/people/{id}', { params: { path: { id } } });
  if (!person) {
    return (
      <>
        <PageHeader title={t('console-people:person')} />
        {error ? <ProblemAlert problem={error} retry={() => void refetch()} /> : <Waiting />}
      </>
    );
  }
  return (
    <>
      <PageHeader title={person.name} description={person.email}>
        <AccessBadge person={person} />
      </PageHeader>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <PersonDetails key={person.id} person={person} />
        <Stack gap="lg">
          <PersonAccess person={person} />
          <PersonEvents personId={person.id} />
        </Stack>
      </SimpleGrid>
    </>
  );
}
