import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { Panel } from '../../ui/panel.js';
import { DocumentLink } from './document-link.js';
import { WithdrawDialog } from './release/withdraw-dialog.js';
import { languagesFor, type Row } from './texts-of.js';

/** What readers find in the place of what was withdrawn. */
export function WithdrawalPanel({ row }: { row: Row }) {
  const { t } = useTexts('console-document');
  const [amending, setAmending] = useState(false);
  const { data } = useRead('/api/v1/documents/{id}/withdrawal', { params: { path: { id: row.id } } });
  if (!data || data.withdrawals.length === 0) return null;
  const amend = languagesFor(row, 'amendWithdrawal').length > 0 && (
    <Button size="xs" variant="default" onClick={() => setAmending(true)}>
      {t('console-document:withdrawal.amend')}
    </Button>
  );
  return (
    <Panel title={t('console-document:withdrawal.title')} actions={amend}>
      <Stack gap="sm">
        {data.withdrawals.map((standing) => (
          <Standing key={standing.language} standing={standing} />
        ))}
      </Stack>
      {amending && <WithdrawDialog row={row} standing={data.withdrawals} onClose={() => setAmending(false)} />}
    </Panel>
  );
}

function Standing({ standing }: { standing: Schemas['StandingWithdrawal'] }) {
  const { t } = useTexts('console-release', 'console-document');
  const { language, kind, text, redirectTo, withdrawnAt } = standing;
  return (
    <Paper withBorder p="sm">
      <Stack gap={4}>
        <Group gap="xs">
          <LanguageTag language={language} />
          <Text fw={600}>{t(`console-release:kind.${kind}`)}</Text>
        </Group>
        <Text size="sm" lang={language}>
          {text}
        </Text>
        {redirectTo && (
          <Text size="sm" component="div">
            {t('console-document:withdrawal.leadsTo')} <DocumentLink id={redirectTo} />
          </Text>
        )}
        <Text size="sm" c="dimmed">
          <AlmatyTime at={withdrawnAt} />
        </Text>
      </Stack>
    </Paper>
  );
}
