import { Badge, Button, Paper, Stack, Text } from '@mantine/core';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { useMay, useMe } from '../../session/use-session.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { Panel } from '../../ui/panel.js';
import { Reasons } from './release/reasons.js';
import { TOUCHED } from './touched.js';
import type { Row } from './texts-of.js';

/** What went out against the rules, and whether another person stands by it. */
export function OverridesPanel({ row }: { row: Row }) {
  const { t } = useTexts('console-document');
  const { data } = useRead('/api/v1/documents/{id}/release-overrides', { params: { path: { id: row.id } } });
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={t('console-document:overrides.title')}>
      <Stack gap="sm">
        {data.items.map((override) => (
          <Override key={override.id} row={row} override={override} />
        ))}
      </Stack>
    </Panel>
  );
}

function Override({ row, override }: { row: Row; override: Schemas['ReleaseOverride'] }) {
  const { t } = useTexts('console-document');
  const { languages, reason, against, orderedBy, orderedAt, confirmedBy, confirmedAt } = override;
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs" align="flex-start">
        <Text fw={600}>{languages.map((language) => t(`workflow:language.${language}`)).join(', ')}</Text>
        <Text size="sm">
          {orderedBy.name}, <AlmatyTime at={orderedAt} />
        </Text>
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {reason}
        </Text>
        {against.length > 0 && <Reasons row={row} reasons={against} />}
        {confirmedBy && confirmedAt ? (
          <Text size="sm">
            {t('console-document:overrides.confirmed', { name: confirmedBy.name })}, <AlmatyTime at={confirmedAt} />
          </Text>
        ) : (
          <Unconfirmed row={row} override={override} />
        )}
      </Stack>
    </Paper>
  );
}

function Unconfirmed({ row, override: { id, orderedBy } }: { row: Row; override: Schemas['ReleaseOverride'] }) {
  const { t } = useTexts('console-document');
  const me = useMe();
  const mayConfirm = useMay('overrides.confirm') && orderedBy.id !== me.id;
  const confirm = useAction(
    () =>
      dataOf(
        client.POST('/api/v1/documents/{id}/release-overrides/{overrideId}/confirmation', {
          params: { path: { id: row.id, overrideId: id } },
        }),
      ),
    { refreshes: TOUCHED, done: t('console-document:overrides.done') },
  );
  return (
    <>
      <Badge color="orange" variant="light">
        {t('console-document:overrides.unconfirmed')}
      </Badge>
      {mayConfirm ? (
        <Button size="xs" loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('console-document:overrides.confirm')}
        </Button>
      ) : (
        <Text size="sm">{t('console-document:overrides.another')}</Text>
      )}
    </>
  );
}
