import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { dayName } from './day-name.js';
import { weekOf, type Day } from './days.js';
import { PlannedEntry } from './planned-entry.js';

interface Props {
  from: Day;
  today: Day;
  days: ReadonlyMap<Day, Schemas['ScheduleEntry'][]>;
}

/** Seven columns where there is room for them, seven parts one below the other where there is not. */
export function WeekGrid({ from, today, days }: Props) {
  const { t, language } = useTexts('console-calendar');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 4, xl: 7 }} spacing="xs">
      {weekOf(from).map((day) => (
        <Paper
          key={day}
          component="section"
          aria-label={dayName(day, language)}
          withBorder
          p="xs"
          style={day === today ? { borderColor: 'var(--mantine-primary-color-filled)', borderWidth: 2 } : undefined}
        >
          <Stack gap="xs">
            <Title order={3}>
              {dayName(day, language)}
              {day === today && ` (${t('console-calendar:today')})`}
            </Title>
            {days.get(day)?.map((entry) => <PlannedEntry key={entry.id} entry={entry} />) ?? (
              <Text size="sm" c="dimmed">
                –
              </Text>
            )}
          </Stack>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
