import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { client, dataOf, ifMatch, type Schemas } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { useAction } from '../../api/use-action.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { ChangedTerm } from './changed-term.js';
import type { TermFilter } from './term-filters.js';
import { nameOf, TermTable } from './term-table.js';

type Term = Schemas['Term'];
type Query = NonNullable<paths['/api/v1/glossary/terms']['get']['parameters']['query']>;

export function TermList({ filter }: { filter: TermFilter }) {
  const { t } = useTexts('console-glossary');
  const [changing, setChanging] = useState<Term>();
  const [leaving, setLeaving] = useState<Term>();
  const { items, more, isPending, error, refetch } = useTerms(filter);
  const remove = useAction(
    (term: Term) =>
      client.DELETE('/api/v1/glossary/terms/{id}', { params: { path: { id: term.id }, header: ifMatch(term) } }),
    {
      refreshes: ['/api/v1/glossary/terms'],
      done: t('console-glossary:deleted'),
      onDone: () => setLeaving(undefined),
    },
  );
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={t('console-glossary:none')}>
          <Text size="sm">{t('console-glossary:noneHint')}</Text>
        </EmptyState>
      ) : (
        <TermTable terms={items} onChange={setChanging} onDelete={setLeaving} />
      )}
      <LoadMore {...more} />
      {changing && <ChangedTerm term={changing} onClose={() => setChanging(undefined)} />}
      <ConfirmDialog
        opened={leaving !== undefined}
        title={t('console-glossary:delete')}
        confirm={t('console-glossary:delete')}
        dangerous
        loading={remove.isPending}
        onConfirm={() => leaving && remove.mutate(leaving)}
        onClose={() => setLeaving(undefined)}
      >
        <Text size="sm">{t('console-glossary:deleteText', { name: leaving ? nameOf(leaving) : '' })}</Text>
      </ConfirmDialog>
    </>
  );
}

function useTerms({ q, ...chosen }: TermFilter) {
  const [text] = useDebouncedValue(q?.trim(), 250);
  // Whatever the address says: what the API does not know, it refuses.
  const query = { ...chosen, ...(text && { text }), limit: 50 } as Query;
  return usePages('/api/v1/glossary/terms', query, (cursor) =>
    dataOf(client.GET('/api/v1/glossary/terms', { params: { query: { ...query, cursor } } })),
  );
}
