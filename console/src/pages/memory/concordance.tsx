import { Mark, SimpleGrid, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { client, dataOf, type Schemas } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { usePages } from '../../api/use-pages.js';
import { LANGUAGES } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { partsOf } from './marked.js';
import { Choice, TextField, type FilterProps, type MemoryFilter } from './unit-filters.js';
import { UnitCard } from './unit-card.js';
import { FEWEST_LETTERS } from './unit-list.js';

type Query = paths['/api/v1/memory/concordance']['get']['parameters']['query'];
type Hit = Schemas['ConcordanceHit'];

/** How a word or phrase was translated before. */
export function Concordance({ filter, onChange }: FilterProps) {
  const { t } = useTexts('console-memory');
  const word = (value: string) => t(`workflow:language.${value}`);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} mb="md" role="search">
        <TextField filter={filter} onChange={onChange} />
        <Choice name="from" values={LANGUAGES} word={word} first="kk" {...{ filter, onChange }} />
        <Choice name="to" values={LANGUAGES} word={word} first="ru" {...{ filter, onChange }} />
        <Choice
          name="side"
          values={['both', 'source', 'target']}
          word={(value) => t(`console-memory:side.${value}`)}
          first="both"
          {...{ filter, onChange }}
        />
      </SimpleGrid>
      <Hits filter={filter} />
    </>
  );
}

function Hits({ filter }: { filter: MemoryFilter }) {
  const { t } = useTexts('console-memory');
  const { isAsked, items, more, isPending, error, refetch } = useHits(filter);
  if (!isAsked) return <EmptyState title={t('console-memory:ask')} />;
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  if (items.length === 0) return <EmptyState title={t('console-memory:none')} />;
  return (
    <>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {items.map((hit) => (
          <UnitCard
            key={hit.id}
            unit={hit}
            source={<Marked text={hit.sourceText} ranges={hit.sourceHighlights} />}
            target={<Marked text={hit.targetText} ranges={hit.targetHighlights} />}
          />
        ))}
      </Stack>
      <LoadMore {...more} />
    </>
  );
}

function Marked({ text, ranges }: { text: string; ranges: Hit['sourceHighlights'] }) {
  return partsOf(text, ranges).map(({ text: part, marked }, index) =>
    marked ? <Mark key={index}>{part}</Mark> : part,
  );
}

function useHits({ text = '', from = 'kk', to = 'ru', side = 'both' }: MemoryFilter) {
  const [words] = useDebouncedValue(text.trim(), 250);
  const query = { text: words, from, to, side } as Query;
  const isAsked = words.length >= FEWEST_LETTERS;
  const hits = usePages(
    '/api/v1/memory/concordance',
    query,
    (cursor) => dataOf(client.GET('/api/v1/memory/concordance', { params: { query: { ...query, cursor } } })),
    { enabled: isAsked },
  );
  return { ...hits, isAsked };
}
