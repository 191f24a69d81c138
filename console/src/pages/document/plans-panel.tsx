import { Badge, Button, Group, List, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { client, dataOf, ifMatch, type Schemas } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { AlmatyTime } from '../../ui/almaty-time.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { LoadMore } from '../../ui/load-more.js';
import { Panel } from '../../ui/panel.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { PlanDialog } from './release/plan-dialog.js';
import { Reasons } from './release/reasons.js';
import { TOUCHED } from './touched.js';
import type { Row } from './texts-of.js';

type Entry = Schemas['ScheduleEntry'];

const LIST = '/api/v1/documents/{id}/schedule';

/** What is planned, what would happen if it struck now, and what has become of what was planned. */
export function PlansPanel({ row }: { row: Row }) {
  const { t } = useTexts('console-document');
  const { id } = row;
  const { items, more, isPending, error } = usePages(LIST, { id }, (cursor) =>
    dataOf(client.GET(LIST, { params: { path: { id }, query: { cursor } } })),
  );
  return (
    <Panel title={t('console-document:plans.title')}>
      {error && <ProblemAlert problem={error} />}
      {row.releaseOrderedAt && (
        <Text size="sm" mb="xs">
          {t('console-document:plans.ordered')} <AlmatyTime at={row.releaseOrderedAt} />
        </Text>
      )}
      {!isPending && !error && items.length === 0 && <Text size="sm">{t('console-document:plans.none')}</Text>}
      <Stack gap="sm">
        {items.map((entry) => (
          <Plan key={entry.id} row={row} entry={entry} />
        ))}
      </Stack>
      <LoadMore {...more} />
    </Panel>
  );
}

const COLORS = { waiting: 'blue', struck: 'green', failed: 'red', cancelled: 'gray' } as const;

function Plan({ row, entry }: { row: Row; entry: Entry }) {
  const { t } = useTexts('console-document', 'schedule');
  const { action, atUtc, state, plannedBy, reasons } = entry;
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between">
          <div>
            <Text fw={600}>
              {t(`schedule:action.${action}`)}: <AlmatyTime at={atUtc} />
            </Text>
            <Text size="sm" c="dimmed">
              {plannedBy.name}
            </Text>
          </div>
          <Badge color={COLORS[state]} variant="light">
            {t(`console-document:plans.state.${state}`)}
          </Badge>
        </Group>
        {reasons.length > 0 && <Reasons row={row} reasons={reasons} />}
        <Forecast row={row} entry={entry} />
        {state === 'waiting' && row.allowedActions.includes('plan') && <PlanButtons row={row} entry={entry} />}
      </Stack>
    </Paper>
  );
}

function Forecast({ row, entry: { forecast } }: { row: Row; entry: Entry }) {
  const { t } = useTexts('console-document');
  if (!forecast) return null;
  const languages = forecast.languages.map((language) => t(`workflow:language.${language}`)).join(', ');
  return (
    <div>
      <Text size="sm">{t('console-document:plans.would', { languages: languages || '–' })}</Text>
      {forecast.missing.length > 0 && (
        <>
          <Text size="sm" fw={600} c="var(--mantine-color-error)">
            {t('console-document:plans.missing')}
          </Text>
          <Reasons row={row} reasons={forecast.missing} />
        </>
      )}
      {forecast.missing.length === 0 && forecast.languages.length > 0 && (
        <List size="sm">
          <List.Item>{t('console-document:plans.nothingMissing')}</List.Item>
        </List>
      )}
    </div>
  );
}

function PlanButtons({ row, entry }: { row: Row; entry: Entry }) {
  const { t } = useTexts('console-document');
  const [asked, setAsked] = useState<'change' | 'cancel'>();
  const params = { path: { id: row.id, entryId: entry.id }, header: ifMatch(entry) };
  const cancel = useAction(() => client.DELETE(`${LIST}/{entryId}`, { params }), {
    refreshes: TOUCHED,
    done: t('console-document:plans.cancelled'),
    onDone: () => setAsked(undefined),
  });
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={() => setAsked('change')}>
        {t('console-document:plans.change')}
      </Button>
      <Button size="xs" variant="default" onClick={() => setAsked('cancel')}>
        {t('console-document:plans.cancel')}
      </Button>
      {asked === 'change' && <PlanDialog row={row} entry={entry} onClose={() => setAsked(undefined)} />}
      <ConfirmDialog
        opened={asked === 'cancel'}
        title={t('console-document:plans.cancel')}
        confirm={t('console-document:plans.cancel')}
        dangerous
        loading={cancel.isPending}
        onConfirm={() => cancel.mutate()}
        onClose={() => setAsked(undefined)}
      >
        <Text size="sm">
          {t('console-document:plans.cancelText')} <AlmatyTime at={entry.atUtc} />
        </Text>
      </ConfirmDialog>
    </Group>
  );
}
