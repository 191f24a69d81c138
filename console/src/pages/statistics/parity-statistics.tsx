import type { Schemas } from '../../api/client.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { almatyDay, almatyMonth } from '../../ui/almaty.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { figure } from '../../ui/figures.js';
import { Panel } from '../../ui/panel.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { ChartedTable } from './charted-table.js';
import { inHours, parityByPeriod } from './rows.js';

type Parity = Schemas['OfficeParity'];

/** How long the other languages come after the first, now and over time. */
export function ParityStatistics({ since, by }: { since: string; by: 'week' | 'month' }) {
  const { t, language } = useTexts('console-statistics');
  const query = { from: since, by };
  const { data, error, refetch } = useRead('/api/v1/statistics/parity', { params: { query } }, { keepPrevious: true });
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Panel title={t('console-statistics:parity.now')}>
        <ParityNow languages={data.languages} />
      </Panel>
      <Panel title={t('console-statistics:parity.overTime')}>
        <ChartedTable
          kind="lines"
          caption={t('console-statistics:parity.overTimeCaption')}
          place={t(`console-statistics:by.${by}`)}
          rows={parityByPeriod(data.languages)}
          series={data.languages.map(({ language: name }) => ({ name, label: t(`workflow:language.${name}`) }))}
          nameOf={(at) => (by === 'month' ? almatyMonth(at, language) : almatyDay(at, language))}
        />
      </Panel>
    </>
  );
}

function ParityNow({ languages }: Pick<Parity, 'languages'>) {
  const { t, language } = useTexts('console-statistics');
  const said = (value: number | null) => (value === null ? '–' : figure(value, language));
  const columns: Column<Parity['languages'][number]>[] = [
    { title: t('console-statistics:language'), cell: (row) => t(`workflow:language.${row.language}`) },
    { title: t('console-statistics:parity.open'), numeric: true, cell: ({ open }) => said(open) },
    {
      title: t('console-statistics:parity.longest'),
      numeric: true,
      cell: ({ longestOpenSeconds }) => said(inHours(longestOpenSeconds)),
    },
    { title: t('console-statistics:parity.texts'), numeric: true, cell: ({ texts }) => said(texts) },
    {
      title: t('console-statistics:parity.median'),
      numeric: true,
      cell: ({ medianSeconds }) => said(inHours(medianSeconds)),
    },
    {
      title: t('console-statistics:parity.p90'),
      numeric: true,
      cell: ({ p90Seconds }) => said(inHours(p90Seconds)),
    },
  ];
  return (
    <DataTable
      caption={t('console-statistics:parity.nowCaption')}
      columns={columns}
      rows={languages}
      rowKey={(row) => row.language}
    />
  );
}
