import { z } from 'zod';
import { Problem } from './problem.js';

export const LARGEST_PAGE = 100;

/** Query parameters of every list: `?limit=20&cursor=…`. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).default(20),
  cursor: z.string().max(500).optional().meta({ description: 'The `next` of the page before' }),
});

/** One page of a list. `next` is null on the last one. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** A keyset cursor: the sort key of the last row, opaque to clients. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws Problem `pagination.bad_cursor` when `cursor` is not one that this list with `length` key columns gave out. */
export function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isKeyPart)) return key;
  } catch {
    // Told below: whatever is wrong with it, it is not ours.
  }
  throw new Problem(400, 'pagination.bad_cursor');
}

/** Cuts the extra row that was asked for to know whether there is a next page: query with `LIMIT limit + 1`. */
export function toPage<T>(rows: T[], limit: number, keyOf: (row: T) => (string | number)[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}

function isKeyPart(part: unknown): part is string | number {
  return typeof part === 'string' || typeof part === 'number';
}
