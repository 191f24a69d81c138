import { z } from 'zod';

/** Any text that PostgreSQL can hold: its text has no U+0000, and its jsonb no half of a surrogate pair either. */
export function storable() {
  return z.string().refine((value) => !/\0|\p{Cs}/u.test(value));
}
