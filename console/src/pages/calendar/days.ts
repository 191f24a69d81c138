const DAY_MS = 86_400_000;

/** Days are `2026-12-16`, of the calendar of Almaty; weeks begin on Monday. */
export type Day = string;

export function plusDays(day: Day, count: number): Day {
  return dayOf(utc(day) + count * DAY_MS);
}

/** The Monday of its week. */
export function mondayOf(day: Day): Day {
  return plusDays(day, -((new Date(utc(day)).getUTCDay() + 6) % 7));
}

export function weekOf(day: Day): Day[] {
  const monday = mondayOf(day);
  return Array.from({ length: 7 }, (_, index) => plusDays(monday, index));
}

/** Whether an address names a day that there is. */
export function isDay(text: string): boolean {
  return /^2\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text)) && dayOf(utc(text)) === text;
}

export function byDay<Item>(items: readonly Item[], dayIn: (item: Item) => Day): Map<Day, Item[]> {
  const days = new Map<Day, Item[]>();
  for (const item of items) days.set(dayIn(item), [...(days.get(dayIn(item)) ?? []), item]);
  return days;
}

const utc = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (at: number): Day => new Date(at).toISOString().slice(0, 10);
