import { z } from 'zod';

/**
 * What belongs into no name: controls (PostgreSQL's text holds no U+0000), halves of surrogate pairs (its jsonb holds
 * none), and those which turn the direction of writing, so that a name is read as another (UAX #9, section 2).
 */
export const UNPRINTABLE = String.raw`\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069`;

const PLAIN = new RegExp(`^[^${UNPRINTABLE}]*$`, 'u');

/** One line of at most `most` characters. */
export function plainText(most: number) {
  return z.string().trim().min(1).max(most).regex(PLAIN);
}
