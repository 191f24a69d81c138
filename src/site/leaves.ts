import { Problem } from '../common/problem.js';

export const PUBLICATIONS_ON_A_LEAF = 20;

/** For a cursor that was never given out there is no leaf; every other failure is thrown on. */
export function unlessCursor(error: unknown): undefined {
  if (error instanceof Problem && error.code === 'pagination.bad_cursor') return undefined;
  throw error;
}
