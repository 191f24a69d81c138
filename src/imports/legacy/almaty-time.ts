export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/**
 * The instant at which clocks in Asia/Almaty showed a wall time, by the IANA zone as of that instant; the earlier one where
 * clocks showed it twice (2024-02-29 23:00–24:00). Null for a date or time that never was: 31.02., 25:61, or a skipped hour.
 */
export function almatyInstant(wall: WallTime): Date | null {
  const asUtc = utcOf(wall);
  if (asUtc === null) return null;
  const instants = [asUtc - DAY, asUtc + DAY]
    .map((nearby) => asUtc - offsetAt(nearby))
    .filter((instant) => instant + offsetAt(instant) === asUtc);
  return instants.length > 0 ? new Date(Math.min(...instants)) : null;
}

function utcOf({ year, month, day, hour, minute }: WallTime): number | null {
  const time = Date.UTC(year, month - 1, day, hour, minute);
  const date = new Date(time);
  const same =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute;
  return same ? time : null;
}

function offsetAt(instant: number): number {
  const parts = Object.fromEntries(ALMATY.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}

const DAY = 86_400_000;

const ALMATY = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Almaty',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});
