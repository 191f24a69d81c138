import { z } from 'zod';
import { fromAlmatyWallTime } from '../../languages/almaty-time.js';

/** A time for which something is planned: with an offset, or without one as the clocks of Almaty will show it. */
export const plannedTime = z.iso
  .datetime({ offset: true, local: true })
  .refine((value) => /^(19|2\d)/.test(value))
  .meta({
    description: '`2026-12-16T10:00` is Almaty time; `2026-12-16T05:00:00Z` and other offsets are taken as such',
  });

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** The instant that a `plannedTime` means; null when no clock in Almaty ever shows it. */
export function instantOf(written: string): Date | null {
  const parts = WRITTEN.exec(written);
  if (!parts) return null;
  if (parts[8]) return new Date(written);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const instant = fromAlmatyWallTime({ year, month, day, hour, minute });
  return instant && new Date(instant.getTime() + second * 1_000 + Math.trunc(Number(parts[7] ?? 0) * 1_000));
}
