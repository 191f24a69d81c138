import { Badge, Group, Stack } from '@mantine/core';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { PersonName } from '../../ui/person-name.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { Comparison } from './comparison.js';
import { CompareLink } from './compare-link.js';
import { RestoreButton } from './restore-button.js';

type Revision = Schemas['RevisionSummary'];

const AT_ONCE = 50;

/** All revisions, newest first, and above them the two that are compared. */
export function Revisions({ variant }: { variant: Schemas['Variant'] }) {
  const { t } = useTexts('console-history');
  const { id, language } = variant;
  const query = { limit: AT_ONCE };
  const { items, more, isPending, error, refetch } = usePages('/api/v1/variants/{id}/revisions', { id }, (cursor) =>
    dataOf(client.GET('/api/v1/variants/{id}/revisions', { params: { path: { id }, query: { ...query, cursor } } })),
  );
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  if (items.length === 0) return <EmptyState title={t('console-history:none')} />;
  const columns = [
    {
      title: t('console-history:column.number'),
      cell: (revision: Revision) => <Named revision={revision} language={language} />,
    },
    { title: t('console-history:column.when'), cell: ({ createdAt }: Revision) => <AlmatyTime at={createdAt} /> },
    { title: t('console-history:column.who'), cell: ({ by }: Revision) => <PersonName person={by} /> },
    {
      title: t('console-history:column.actions'),
      cell: ({ number, working }: Revision) => (
        <Group gap="xs">
          <CompareLink number={number} />
          {!working && <RestoreButton variant={variant} number={number} />}
        </Group>
      ),
    },
  ];
  return (
    <Stack>
      <Comparison variantId={id} language={language} numbers={items.map(({ number }) => number)} />
      <DataTable
        caption={t('console-history:revisions')}
        columns={columns}
        rows={items}
        rowKey={(revision) => revision.id}
      />
      <LoadMore {...more} />
    </Stack>
  );
}

function Named({ revision, language }: { revision: Revision; language: Schemas['Variant']['language'] }) {
  const { t } = useTexts('console-history');
  const { number, title, origin, working, live, publications } = revision;
  return (
    <Stack gap={4}>
      <span>
        {number}. <span lang={language}>{title}</span>
      </span>
      <Group gap={4}>
        <Badge variant="outline" color="gray" tt="none">
          {t(`console-history:origin.${origin}`)}
        </Badge>
        {working && (
          <Badge variant="light" tt="none">
            {t('console-history:working')}
          </Badge>
        )}
        {live && (
          <Badge variant="light" color="green" tt="none">
            {t('console-history:live')}
          </Badge>
        )}
        {!live && publications.length > 0 && (
          <Badge variant="light" color="gray" tt="none">
            {t('console-history:wasPublic')}
          </Badge>
        )}
      </Group>
    </Stack>
  );
}
