import type { Schemas } from '../../api/client.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { almatyDay } from '../../ui/almaty.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { figure, percentage } from '../../ui/figures.js';
import { Panel } from '../../ui/panel.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { ChartedTable } from './charted-table.js';
import { hoursByState, pairKey, wordsByWeek } from './rows.js';

type Pair = Schemas['TranslationStatistics']['pairs'][number];

/** Words a week, time in each state, and what came back, by language pair. */
export function TranslationStatistics({ since }: { since: string }) {
  const { t, language } = useTexts('console-statistics');
  const query = { since };
  const { data, error, refetch } = useRead(
    '/api/v1/statistics/translation',
    { params: { query } },
    { keepPrevious: true },
  );
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { pairs } = data;
  if (pairs.length === 0) return <EmptyState title={t('console-statistics:noTranslations')} />;
  const series = pairs.map(({ from, to }) => ({ name: pairKey({ from, to }), label: `${from} → ${to}` }));
  return (
    <>
      <Panel title={t('console-statistics:words.title')}>
        <ChartedTable
          kind="stacked"
          caption={t('console-statistics:words.caption')}
          place={t('console-statistics:by.week')}
          rows={wordsByWeek(pairs)}
          series={series}
          nameOf={(at) => almatyDay(at, language)}
        />
      </Panel>
      <Panel title={t('console-statistics:states.title')}>
        <ChartedTable
          kind="bars"
          caption={t('console-statistics:states.caption')}
          place={t('console-statistics:states.state')}
          rows={hoursByState(pairs)}
          series={series}
          nameOf={(at) => t(`workflow:state.${at}`)}
        />
      </Panel>
      <Panel title={t('console-statistics:pairs.title')}>
        <PairTable pairs={pairs} />
      </Panel>
    </>
  );
}

function PairTable({ pairs }: { pairs: readonly Pair[] }) {
  const { t, language } = useTexts('console-statistics');
  const columns: Column<Pair>[] = [
    {
      title: t('console-statistics:pairs.pair'),
      cell: ({ from, to }) => `${t(`workflow:pair.from.${from}`)} ${t(`workflow:pair.to.${to}`)}`,
    },
    {
      title: t('console-statistics:pairs.words'),
      numeric: true,
      cell: ({ translated }) => figure(translated.words, language),
    },
    {
      title: t('console-statistics:pairs.machine'),
      numeric: true,
      cell: ({ origins }) => percentage(origins.find(({ origin }) => origin === 'machine')?.share ?? 0, language),
    },
    {
      title: t('console-statistics:pairs.submitted'),
      numeric: true,
      cell: ({ submitted }) => figure(submitted, language),
    },
    {
      title: t('console-statistics:pairs.returned'),
      numeric: true,
      cell: ({ returnedShare }) => (returnedShare === null ? '–' : percentage(returnedShare, language)),
    },
  ];
  return <DataTable caption={t('console-statistics:pairs.title')} columns={columns} rows={pairs} rowKey={pairKey} />;
}
