import { Anchor, Badge, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client.js';
import type { Language } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { almatyClock } from '../../ui/almaty.js';

const COLORS = { waiting: 'blue', struck: 'green', failed: 'red', cancelled: 'gray' } as const;

export function PlannedEntry({ entry }: { entry: Schemas['ScheduleEntry'] }) {
  const { t } = useTexts('console-calendar', 'schedule');
  const { documentId, title, action, atUtc, state, input, plannedBy, reasons } = entry;
  const languages = (input['languages'] ?? []) as Language[];
  return (
    <Paper withBorder p="xs">
      <Stack gap={4} align="flex-start">
        <Text size="sm">
          <time dateTime={atUtc}>{almatyClock(atUtc)}</time> · {t(`schedule:action.${action}`)}
          {languages.length > 0 && `: ${languages.map((one) => t(`workflow:language.${one}`)).join(', ')}`}
        </Text>
        <Anchor
          component={Link}
          to={paths.document(documentId)}
          size="sm"
          fw={600}
          style={{ overflowWrap: 'anywhere' }}
        >
          {title}
        </Anchor>
        <Badge color={COLORS[state]} variant="light" size="sm">
          {t(`console-calendar:state.${state}`)}
        </Badge>
        <Text size="xs" c="dimmed">
          {plannedBy.name}
        </Text>
        {reasons.map(({ code, detail }) => (
          <Text key={`${code} ${detail}`} size="xs">
            {detail}
          </Text>
        ))}
      </Stack>
    </Paper>
  );
}
