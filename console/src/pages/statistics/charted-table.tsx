import { Skeleton, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { figure } from '../../ui/figures.js';
import type { ChartProps } from './charts.js';
import type { Row } from './rows.js';

// Drawing is heavy: the tables do not wait for it.
const Chart = lazy(() => import('./charts.js'));

interface Props extends ChartProps {
  caption: string;
  /** Of the first column. */
  place: string;
}

/** Figures as a picture and, for everybody who cannot see it or wants them exactly, as a table. */
export function ChartedTable({ caption, place, ...chart }: Props) {
  const { t, language } = useTexts('console-statistics');
  const { rows, series, nameOf } = chart;
  if (rows.length === 0) return <Text size="sm">{t('console-statistics:nothing')}</Text>;
  const said = (value: number | null) => (value === null ? '–' : figure(value, language));
  const columns: Column<Row>[] = [
    { title: place, cell: ({ at }) => nameOf(at) },
    ...series.map(({ name, label }) => ({
      title: label,
      numeric: true,
      cell: ({ values }: Row) => said(values[name] ?? null),
    })),
  ];
  return (
    <Stack>
      <Suspense fallback={<Skeleton h={280} />}>
        <Chart {...chart} />
      </Suspense>
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ at }) => at} />
    </Stack>
  );
}
