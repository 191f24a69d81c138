import type { Reason } from '../common/problem.js';

/** Something about a file that was taken in, and that a person should look at. `line` counts from 1; null: all of it. */
export interface ImportWarning extends Reason {
  line: number | null;
}
