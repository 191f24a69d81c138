import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { useState } from 'react';
import { useTexts } from '../i18n/texts.js';
import { almatyDate, almatyMonth } from './almaty.js';
import { almatyDay, noonOf } from './almaty-wall.js';
import { monthName, weekdayName } from './calendar-names.js';

interface Props {
  /** `2026-12-16`; empty: none. */
  value: string;
  onChoose: (day: string) => void;
}

/** Months and days of the week have no capitals in Kazakh and Russian. */
const AS_WRITTEN = { textTransform: 'none' } as const;

/** The days of a month, in the language of the interface, from Monday on. */
export function DayCalendar({ value, onChoose }: Props) {
  const { t, language } = useTexts();
  const [today] = useState(() => almatyDay(Date.now()));
  return (
    <DatePicker
      __stopPropagation
      value={value || null}
      defaultDate={value || today}
      onChange={(day) => day && onChoose(day.slice(0, 10))}
      firstDayOfWeek={1}
      // Neither their red nor the grey of other months has a contrast of 4.5.
      weekendDays={[]}
      hideOutsideDates
      styles={{ calendarHeaderLevel: AS_WRITTEN, weekday: AS_WRITTEN, monthsListControl: AS_WRITTEN }}
      maxLevel="year"
      monthLabelFormat={(day) => almatyMonth(noonOf(day), language)}
      monthsListFormat={(day) => monthName(Number(day.slice(5, 7)), language)}
      weekdayFormat={(day) => weekdayName(day, language)}
      getDayAriaLabel={(day) => almatyDate(noonOf(day), language)}
      ariaLabels={{
        previousMonth: t('console-shell:when.previousMonth'),
        nextMonth: t('console-shell:when.nextMonth'),
        previousYear: t('console-shell:when.previousYear'),
        nextYear: t('console-shell:when.nextYear'),
      }}
    />
  );
}
