import { Paper, Title } from '@mantine/core';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { Ago } from '../../ui/ago.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { DataTable } from '../../ui/data-table.js';
import { LoadMore } from '../../ui/load-more.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { NewToken } from './new-token.js';

type Token = Schemas['Token'];

/** Keys with which programs act for me. */
export function OwnTokens() {
  const { t } = useTexts('console-settings');
  const { items, more, error } = usePages('/api/v1/session/tokens', {}, (cursor) =>
    dataOf(client.GET('/api/v1/session/tokens', { params: { query: { cursor } } })),
  );
  const columns = [
    { title: t('console-settings:tokens.name'), cell: ({ name }: Token) => name },
    {
      title: t('console-settings:tokens.may'),
      cell: ({ scopes }: Token) => scopes.map((scope) => t(`console-settings:tokens.scope.${scope}`)).join(', '),
    },
    {
      title: t('console-settings:tokens.used'),
      cell: ({ lastUsedAt }: Token) => (lastUsedAt ? <Ago at={lastUsedAt} /> : t('console-settings:tokens.never')),
    },
    { title: t('console-settings:tokens.expires'), cell: ({ expiresAt }: Token) => <AlmatyTime at={expiresAt} /> },
    {
      title: t('console-settings:tokens.actions'),
      cell: ({ id, name }: Token) => (
        <RemoveButton
          size="xs"
          verb={t('console-settings:tokens.revoke')}
          label={t('console-settings:tokens.revokeNamed', { name })}
          text={t('console-settings:tokens.revokeText', { name })}
          remove={() => client.DELETE('/api/v1/session/tokens/{id}', { params: { path: { id } } })}
          refreshes={['/api/v1/session/tokens']}
          done={t('console-settings:tokens.revoked')}
        />
      ),
    },
  ];
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} mb="sm">
        {t('console-settings:tokens.title')}
      </Title>
      <NewToken />
      {error && <ProblemAlert problem={error} />}
      {items.length > 0 && (
        <DataTable
          caption={t('console-settings:tokens.title')}
          columns={columns}
          rows={items}
          rowKey={({ id }) => id}
        />
      )}
      <LoadMore {...more} />
    </Paper>
  );
}
