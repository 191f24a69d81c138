import { Paper, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { DocumentCell } from './document-cell.js';
import { LanguageCell } from './language-cell.js';
import { PlanCell } from './plan-cell.js';
import { TurnCell } from './turn-cell.js';

type Row = Schemas['BoardRow'];

const LANGUAGES = ['kk', 'ru', 'en'] as const;

/** A table where there is room for three languages side by side, cards where there is not. */
export function BoardRows({ rows }: { rows: readonly Row[] }) {
  const isWide = useMediaQuery('(min-width: 68em)', true, { getInitialValueInEffect: false });
  return isWide ? <BoardTable rows={rows} /> : <BoardCards rows={rows} />;
}

function BoardTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTexts('console-documents');
  const columns: Column<Row>[] = [
    { title: t('console-documents:column.document'), cell: (row) => <DocumentCell row={row} /> },
    ...LANGUAGES.map((language) => ({
      title: t(`workflow:language.${language}`),
      cell: (row: Row) => <LanguageCell row={row} language={language} />,
    })),
    { title: t('console-documents:column.plan'), cell: (row) => <PlanCell row={row} /> },
    { title: t('console-documents:column.turn'), cell: (row) => <TurnCell row={row} /> },
  ];
  return <DataTable caption={t('console-documents:caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function BoardCards({ rows }: { rows: readonly Row[] }) {
  const { t } = useTexts('console-documents');
  return (
    <Stack
      component="ul"
      gap="sm"
      m={0}
      p={0}
      style={{ listStyle: 'none' }}
      aria-label={t('console-documents:caption')}
    >
      {rows.map((row) => (
        <Paper key={row.id} component="li" withBorder p="sm">
          <Stack gap="xs">
            <DocumentCell row={row} />
            {LANGUAGES.map((language) => (
              <LanguageCell key={language} row={row} language={language} named />
            ))}
            <PlanCell row={row} />
            <TurnCell row={row} named />
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}
