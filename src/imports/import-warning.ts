import type { Reason } from '../common/problem.js';

/** Something about a file that was taken in, and that a person should look at. `line` counts from 1; null: all of it. */
export interface ImportWarning extends Reason {
  line: number | null;
}

/** One about the document as a whole. */
export function importWarning(code: string, params?: Record<string, unknown>): ImportWarning {
  return { line: null, code, ...(params && { params }) };
}
