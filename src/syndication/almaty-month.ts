import { fromAlmatyWallTime, toAlmatyIso } from '../languages/almaty-time.js';

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The month that the calendar of Almaty shows: `2026-05`. @throws RangeError for an invalid date */
export function almatyMonth(date: Date): string {
  return toAlmatyIso(date).slice(0, 7);
}

/** The instants at which the month begins and the next one does; null for what is no month. */
export function boundsOfMonth(month: string): { from: Date; to: Date } | null {
  const [, year, number] = MONTH.exec(month)?.map(Number) ?? [];
  if (year === undefined || number === undefined) return null;
  const from = firstOfMonth(year, number);
  const to = number === 12 ? firstOfMonth(year + 1, 1) : firstOfMonth(year, number + 1);
  return from && to && { from, to };
}

function firstOfMonth(year: number, month: number): Date | null {
  return fromAlmatyWallTime({ year, month, day: 1, hour: 0, minute: 0 });
}
