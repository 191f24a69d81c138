import { Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { client, dataOf } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import type { MemoryFilter } from './unit-filters.js';
import { UnitCard } from './unit-card.js';

type Query = NonNullable<paths['/api/v1/memory/units']['get']['parameters']['query']>;

/** Below this the API finds nothing. */
export const FEWEST_LETTERS = 3;

export function UnitList({ filter }: { filter: MemoryFilter }) {
  const { t } = useTexts('console-memory');
  const { items, more, isPending, error, refetch } = useUnits(filter);
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  if (items.length === 0) return <EmptyState title={t('console-memory:none')} />;
  return (
    <>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {items.map((unit) => (
          <UnitCard key={unit.id} unit={unit} />
        ))}
      </Stack>
      <LoadMore {...more} />
    </>
  );
}

function useUnits({ view: _, side: __, text, ...chosen }: MemoryFilter) {
  const [words] = useDebouncedValue(text?.trim() ?? '', 250);
  // Whatever the address says: what the API does not know, it refuses.
  const query = { ...chosen, ...(words.length >= FEWEST_LETTERS && { text: words }) } as Query;
  return usePages('/api/v1/memory/units', query, (cursor) =>
    dataOf(client.GET('/api/v1/memory/units', { params: { query: { ...query, cursor } } })),
  );
}
