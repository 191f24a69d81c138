import { Stack, Text } from '@mantine/core';
import { client, dataOf, type Schemas } from '../../../api/client.js';
import { usePages } from '../../../api/use-pages.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { Ago } from '../../../ui/ago.js';
import { LoadMore } from '../../../ui/load-more.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { Highlighted } from './highlighted.js';

interface Props {
  text: string;
  from: Language;
  to: Language;
}

const PATH = '/api/v1/memory/concordance';
const MOST = 20;

/** Units of the memory that have a text, in either language. What is too short the API refuses, and says so. */
export function Concordance({ text, from, to }: Props) {
  const { t } = useTexts('console-panels');
  const query = { text, from, to, side: 'both' as const, limit: MOST };
  const { items, more, isPending, error } = usePages(PATH, query, (cursor) =>
    dataOf(client.GET(PATH, { params: { query: { ...query, cursor } } })),
  );
  if (error) return <ProblemAlert problem={error} />;
  if (!isPending && items.length === 0) return <Text size="sm">{t('console-panels:search.nothing')}</Text>;
  return (
    <>
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {items.map((hit) => (
          <li key={hit.id}>
            <Hit hit={hit} />
          </li>
        ))}
      </Stack>
      <LoadMore {...more} />
    </>
  );
}

function Hit({ hit }: { hit: Schemas['ConcordanceHit'] }) {
  const { t } = useTexts('console-panels');
  const { from, to, sourceText, targetText, sourceHighlights, targetHighlights, origin, reviewed, createdAt } = hit;
  return (
    <Stack gap={2}>
      <Text size="sm" lang={from}>
        <Highlighted text={sourceText} ranges={sourceHighlights} />
      </Text>
      <Text size="sm" lang={to} fw={600}>
        <Highlighted text={targetText} ranges={targetHighlights} />
      </Text>
      <Text size="sm" c="dimmed">
        {t(`console-panels:origin.${origin}`)}
        {!reviewed && `, ${t('console-panels:search.unreviewed')}`} · <Ago at={createdAt} />
      </Text>
    </Stack>
  );
}
