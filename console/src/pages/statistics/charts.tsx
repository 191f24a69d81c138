import { BarChart, LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useTexts } from '../../i18n/texts.js';
import { figure } from '../../ui/figures.js';
import type { Row } from './rows.js';

export interface ChartProps {
  kind: 'bars' | 'stacked' | 'lines';
  rows: readonly Row[];
  series: readonly { name: string; label: string }[];
  /** How a place on the horizontal axis is called. */
  nameOf: (at: string) => string;
}

const COLORS = ['petrol.6', 'orange.6', 'violet.6', 'red.6', 'green.7', 'gray.6'];
const QUIET = { accessibilityLayer: false };

/** For the eye only: the same figures are in the table below it. */
export default function Chart({ kind, rows, series, nameOf }: ChartProps) {
  const { language } = useTexts();
  const shared = {
    h: 280,
    dataKey: 'at',
    data: rows.map(({ at, values }) => ({ at: nameOf(at), ...values })),
    series: series.map((each, index) => ({ ...each, color: COLORS[index % COLORS.length] ?? 'gray' })),
    withLegend: true,
    // In the order of the columns below it.
    legendProps: { itemSorter: null },
    valueFormatter: (value: number) => figure(value, language),
  };
  return (
    <div aria-hidden>
      {kind === 'lines' ? (
        <LineChart {...shared} connectNulls={false} curveType="linear" lineChartProps={QUIET} />
      ) : (
        <BarChart
          {...shared}
          type={kind === 'stacked' ? 'stacked' : 'default'}
          maxBarWidth={96}
          barChartProps={QUIET}
        />
      )}
    </div>
  );
}
