const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const offsetFormat = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Almaty', timeZoneName: 'longOffset' });

/** A time as the clocks of Almaty show it. Months count from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/**
 * The offset of Asia/Almaty from UTC at that instant: `+06:00` until the end of February 2024, `+05:00` since.
 * Seconds (before 1924) are left out.
 * @throws RangeError for an invalid date, as do all functions here.
 */
export function almatyOffset(date: Date): string {
  const name = offsetFormat.formatToParts(date).find((part) => part.type === 'timeZoneName')?.value;
  return name?.match(/[+-]\d{2}:\d{2}/)?.[0] ?? '+00:00';
}

/** RFC 3339 with the offset of that instant: `2017-10-31T10:50:00+06:00`. Milliseconds are cut off. */
export function toAlmatyIso(date: Date): string {
  return asIfUtc(date).toISOString().slice(0, -'.000Z'.length) + almatyOffset(date);
}

/** RFC 822 with a year of four digits, as RSS 2.0 wants it: `Tue, 31 Oct 2017 10:50:00 +0600`. */
export function rfc822(date: Date): string {
  return asIfUtc(date).toUTCString().replace('GMT', almatyOffset(date).replace(':', ''));
}

/**
 * The instant at which the clocks of Almaty showed this time; null when no such time was on any calendar or clock.
 * Of two such instants (an hour that was repeated when clocks went back) the earlier.
 */
export function fromAlmatyWallTime(time: WallTime): Date | null {
  const utc = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute);
  if (Number.isNaN(utc) || !shows(new Date(utc), time)) return null;
  const instants = [utc - DAY, utc + DAY].map((near) => new Date(utc - offsetMinutes(new Date(near)) * MINUTE));
  return instants.find((instant) => asIfUtc(instant).getTime() === utc) ?? null;
}

function shows(date: Date, time: WallTime): boolean {
  const fields = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const expected = [time.year, time.month, time.day, time.hour, time.minute];
  return [...fields, date.getUTCHours(), date.getUTCMinutes()].every((field, index) => field === expected[index]);
}

// A date whose UTC fields read like the clocks of Almaty.
function asIfUtc(date: Date): Date {
  return new Date(date.getTime() + offsetMinutes(date) * MINUTE);
}

function offsetMinutes(date: Date): number {
  const [, sign, hours, minutes] = almatyOffset(date).match(/([+-])(\d{2}):(\d{2})/) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
