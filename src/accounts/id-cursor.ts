import { id as uuid } from '../common/id.js';
import { decodeCursor } from '../common/pagination.js';
import { Problem } from '../common/problem.js';

/**
 * The cursor of a list that is ordered by its ids alone.
 *
 * @throws Problem `pagination.bad_cursor`
 */
export function decodeIdCursor(cursor: string | undefined): string | undefined {
  const [id] = decodeCursor(cursor, 1) ?? [];
  if (id === undefined || uuid.safeParse(id).success) return id?.toString();
  throw new Problem(400, 'pagination.bad_cursor');
}
