import { Alert, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ApiProblem } from '../../../api/problem.js';
import { useRead } from '../../../api/use-read.js';
import { useTexts } from '../../../i18n/texts.js';
import { useMe } from '../../../session/use-session.js';
import { EventLine } from '../event-line.js';
import type { Row } from '../texts-of.js';

const AT_MOST = 10;

interface Props {
  row: Row;
  /** Of what is decided on here; of the whole document, if it is not one of its texts. */
  version?: number | undefined;
  problem: ApiProblem | null;
}

/** What others have changed of it since this was opened: what is shown is already as it is now. */
export function StaleNotice({ row, version = row.version, problem }: Props) {
  const { t } = useTexts('console-release');
  const me = useMe();
  const [opened] = useState({ at: row.activeAt, version });
  const isRefused = problem?.status === 412;
  const { data } = useRead(
    '/api/v1/documents/{id}/events',
    { params: { path: { id: row.id }, query: { limit: AT_MOST } } },
    { enabled: isRefused || version !== opened.version },
  );
  const since = data?.items.filter(({ at, actor }) => at > opened.at && actor?.id !== me.id) ?? [];
  if (!isRefused && since.length === 0) return null;
  return (
    <Alert color="orange" role="alert" title={t('console-release:stale.title')}>
      <Stack gap="xs">
        {since.length > 0 && (
          <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
            {since.map((event) => (
              <EventLine key={event.id} row={row} event={event} />
            ))}
          </Stack>
        )}
        <Text size="sm">{t('console-release:stale.text')}</Text>
      </Stack>
    </Alert>
  );
}
