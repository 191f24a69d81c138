import { decodeCursor } from '../common/pagination.js';
import { Problem } from '../common/problem.js';

const LARGEST_INTEGER = 2 ** 31 - 1;

/**
 * The cursor of a list that is ordered by a whole number which PostgreSQL keeps as integer.
 *
 * @throws Problem `pagination.bad_cursor`
 */
export function decodeNumberCursor(cursor: string | undefined): number | undefined {
  const [number] = decodeCursor(cursor, 1) ?? [];
  if (number === undefined) return undefined;
  if (Number.isInteger(number) && Math.abs(number as number) <= LARGEST_INTEGER) return number as number;
  throw new Problem(400, 'pagination.bad_cursor');
}
