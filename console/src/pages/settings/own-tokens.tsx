import { Button, Paper, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { Ago } from '../../ui/ago.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { DataTable } from '../../ui/data-table.js';
import { LoadMore } from '../../ui/load-more.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { NewToken } from './new-token.js';

type Token = Schemas['Token'];

/** Keys with which programs act for me. */
export function OwnTokens() {
  const { t } = useTexts('console-settings');
  const [leaving, setLeaving] = useState<Token>();
  const { items, more, error } = usePages('/api/v1/session/tokens', {}, (cursor) =>
    dataOf(client.GET('/api/v1/session/tokens', { params: { query: { cursor } } })),
  );
  const revoke = useAction(
    ({ id }: Token) => client.DELETE('/api/v1/session/tokens/{id}', { params: { path: { id } } }),
    {
      refreshes: ['/api/v1/session/tokens'],
      done: t('console-settings:tokens.revoked'),
      onDone: () => setLeaving(undefined),
    },
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
      cell: (token: Token) => (
        <Button
          variant="default"
          size="xs"
          aria-label={t('console-settings:tokens.revokeNamed', { name: token.name })}
          onClick={() => setLeaving(token)}
        >
          {t('console-settings:tokens.revoke')}
        </Button>
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
      <ConfirmDialog
        opened={leaving !== undefined}
        title={t('console-settings:tokens.revoke')}
        confirm={t('console-settings:tokens.revoke')}
        dangerous
        loading={revoke.isPending}
        onConfirm={() => leaving && revoke.mutate(leaving)}
        onClose={() => setLeaving(undefined)}
      >
        <Text size="sm">{t('console-settings:tokens.revokeText', { name: leaving?.name ?? '' })}</Text>
      </ConfirmDialog>
    </Paper>
  );
}
