import { z } from 'zod';

/** One line of at most `most` characters. PostgreSQL's text holds no U+0000; other controls belong into no name either. */
export function plainText(most: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u);
}
