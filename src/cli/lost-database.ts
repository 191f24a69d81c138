import { Problem } from '../common/problem.js';
import type { Runtime } from '../runtime.js';

/** Never comes back, unless to say that the embedded database ended: nobody would start it again. */
export async function lostDatabase({ embedded }: Runtime): Promise<never> {
  await (embedded?.lost ?? new Promise<never>(() => undefined));
  throw new Problem(500, 'database.lost');
}
