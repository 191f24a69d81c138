import { Stack } from '@mantine/core';
import { client, dataOf } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { almatyDay, instantOfWall } from '../../ui/almaty-wall.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { PageHeader } from '../../ui/page-header.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { CalendarBar } from './calendar-bar.js';
import { DayList } from './day-list.js';
import { byDay } from './days.js';
import { useCalendar } from './use-calendar.js';
import { WeekGrid } from './week-grid.js';

const AT_ONCE = 100;

/** What is planned, and what has become of it, on the clocks of Almaty. */
export function Component() {
  const { t } = useTexts('console-calendar');
  const calendar = useCalendar();
  const { view, from, to, today } = calendar;
  const query = { from: instantOfWall(`${from}T00:00`), to: instantOfWall(`${to}T00:00`), limit: AT_ONCE };
  const { items, more, isPending, error, refetch } = usePages('/api/v1/schedule', query, (cursor) =>
    dataOf(client.GET('/api/v1/schedule', { params: { query: { ...query, cursor } } })),
  );
  const days = byDay(items, ({ atUtc }) => almatyDay(atUtc));
  return (
    <>
      <PageHeader title={t('console-calendar:title')} description={t('console-calendar:description')} />
      <Stack>
        <CalendarBar calendar={calendar} />
        {error && <ProblemAlert problem={error} retry={() => void refetch()} />}
        {isPending && !error && <Waiting />}
        {!isPending && !error && items.length === 0 && <EmptyState title={t('console-calendar:empty')} />}
        {items.length > 0 &&
          (view === 'week' ? (
            <WeekGrid from={from} days={days} today={today} />
          ) : (
            <DayList days={days} today={today} />
          ))}
        <LoadMore {...more} />
      </Stack>
    </>
  );
}
