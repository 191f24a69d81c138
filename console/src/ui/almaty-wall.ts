const TIME_ZONE = 'Asia/Almaty';

const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE, dateStyle: 'short', timeStyle: 'short' });
const offsets = new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' });

/** `2026-12-16T10:00`, as a field for dates has it and the clocks of Almaty show it. */
export function almatyWall(at: string | number | Date): string {
  return shown.format(new Date(at)).replace(' ', 'T');
}

/** `2026-12-16`: the day on the calendars of Almaty. */
export function almatyDay(at: string | number | Date): string {
  return almatyWall(at).slice(0, 10);
}

/** An instant of this day, for what shows days by the clocks of Almaty. A time behind the day is left out. */
export function noonOf(day: string): string {
  return `${day.slice(0, 10)}T12:00:00+05:00`;
}

/** The instant when the clocks of Almaty show this time, with their offset, as the API takes it. */
export function instantOfWall(wall: string): string {
  const near = new Date(`${wall}Z`);
  const zone = offsets.formatToParts(near).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${wall.length === 16 ? `${wall}:00` : wall}${/[+-]\d{2}:\d{2}/.exec(zone)?.[0] ?? 'Z'}`;
}
