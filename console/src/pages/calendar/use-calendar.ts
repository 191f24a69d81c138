import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { almatyDay } from '../../ui/almaty-wall.js';
import { isDay, mondayOf, plusDays, type Day } from './days.js';

const SPANS = { week: 7, day: 1, list: 31 } as const;
export type View = keyof typeof SPANS;
export const VIEWS = Object.keys(SPANS) as View[];

/** What the calendar shows is in its address: from which day, and how. */
export function useCalendar() {
  const [address, setAddress] = useSearchParams();
  const [today] = useState(() => almatyDay(Date.now()));
  const view = VIEWS.find((name) => name === address.get('view')) ?? 'week';
  const asked = address.get('day') ?? '';
  const day = isDay(asked) ? asked : today;
  const from = view === 'week' ? mondayOf(day) : day;
  const go = (changes: { view?: View; day?: Day }) => {
    const after = { view, day, ...changes };
    setAddress(
      { ...(after.view !== 'week' && { view: after.view }), ...(after.day !== today && { day: after.day }) },
      { replace: true },
    );
  };
  return { view, day, today, from, to: plusDays(from, SPANS[view]), span: SPANS[view], go };
}
