import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { figure } from '../../ui/figures.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { ENGINE_NAMES } from './engine-names.js';

type Request = Schemas['EngineRequest'];

/** What was sent where, newest first. */
export function EngineLog() {
  const { t } = useTexts('console-engines');
  return (
    <Panel title={t('console-engines:log')}>
      <Requests />
    </Panel>
  );
}

function Requests() {
  const { t } = useTexts('console-engines');
  const columns = useColumns();
  const { items, more, isPending, error, refetch } = usePages('/api/v1/machine-translation/log', {}, (cursor) =>
    dataOf(client.GET('/api/v1/machine-translation/log', { params: { query: { cursor } } })),
  );
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  if (items.length === 0) return <Text size="sm">{t('console-engines:logEmpty')}</Text>;
  return (
    <>
      <DataTable caption={t('console-engines:log')} columns={columns} rows={items} rowKey={({ id }) => id} />
      <LoadMore {...more} />
    </>
  );
}

function useColumns(): Column<Request>[] {
  const { t, language } = useTexts('console-engines');
  return [
    { title: t('console-engines:at'), cell: ({ at }) => <AlmatyTime at={at} /> },
    { title: t('console-engines:engine'), cell: ({ engine }) => ENGINE_NAMES[engine] },
    { title: t('console-engines:pair'), cell: ({ pair }) => pair.replace('>', ' → ') },
    { title: t('console-engines:characters'), numeric: true, cell: (row) => figure(row.characters, language) },
    {
      title: t('console-engines:outcome.label'),
      cell: ({ outcome, failure }) => (
        <>
          {t(`console-engines:outcome.${outcome}`)}
          {failure && (
            <Text size="sm" c="dimmed">
              {t(`console-engines:failure.${failure}`)}
            </Text>
          )}
        </>
      ),
    },
    {
      title: t('console-engines:text'),
      cell: ({ variantId }) =>
        variantId === null ? (
          '–'
        ) : (
          <Anchor component={Link} to={paths.variant(variantId)}>
            {t('console-engines:open')}
          </Anchor>
        ),
    },
  ];
}
