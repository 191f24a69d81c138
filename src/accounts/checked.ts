import type { z } from 'zod';
import { validationProblem } from '../common/http/validation.pipe.js';

/**
 * For what reaches a service from elsewhere than a route, which has checked it.
 *
 * @throws Problem `validation.failed`
 */
export function checked<T extends z.ZodType>(schema: T, input: z.input<T>): z.output<T> {
  const result = schema.safeParse(input);
  if (!result.success) throw validationProblem(result.error.issues);
  return result.data;
}
