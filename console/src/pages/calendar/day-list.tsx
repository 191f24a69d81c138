import { Stack, Title } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { dayName } from './day-name.js';
import type { Day } from './days.js';
import { PlannedEntry } from './planned-entry.js';

interface Props {
  today: Day;
  days: ReadonlyMap<Day, Schemas['ScheduleEntry'][]>;
}

/** Only the days on which there is something. */
export function DayList({ today, days }: Props) {
  const { t, language } = useTexts('console-calendar');
  return (
    <Stack>
      {[...days].map(([day, entries]) => (
        <section key={day} aria-label={dayName(day, language)}>
          <Title order={3} mb="xs">
            {dayName(day, language)}
            {day === today && ` (${t('console-calendar:today')})`}
          </Title>
          <Stack gap="xs">
            {entries.map((entry) => (
              <PlannedEntry key={entry.id} entry={entry} />
            ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}
