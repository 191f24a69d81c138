import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { core } from 'zod';
import { Problem, type Reason } from '../problem.js';

type Issue = core.$ZodIssue;

/** Checks bodies, queries and parameters against their zod schema; names every fault with its place. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => validationProblem(issues as unknown as Issue[]),
  });
}

export function validationProblem(issues: readonly Issue[]): Problem {
  return new Problem(422, 'validation.failed', { reasons: issues.flatMap(reasonsOf).slice(0, 50) });
}

function reasonsOf(issue: Issue): Reason[] {
  const pointer = `/${issue.path.map(String).join('/')}`;
  switch (issue.code) {
    case 'invalid_type':
      // zod leaves the input out of the issue; its message is the only place that tells an absent value.
      return issue.message.endsWith('received undefined')
        ? [{ code: 'validation.required', pointer }]
        : [{ code: 'validation.wrong_type', params: { expected: issue.expected }, pointer }];
    case 'too_small':
      return [
        { code: `validation.too_small_${sizeOf(issue.origin)}`, params: { least: Number(issue.minimum) }, pointer },
      ];
    case 'too_big':
      return [{ code: `validation.too_big_${sizeOf(issue.origin)}`, params: { most: Number(issue.maximum) }, pointer }];
    case 'invalid_format':
      return [{ code: 'validation.wrong_format', params: { format: issue.format }, pointer }];
    case 'invalid_value':
      return [{ code: 'validation.not_one_of', params: { choices: issue.values.map(String).join(', ') }, pointer }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'validation.unknown_member', params: { member: key }, pointer }));
    case 'custom':
      return [{ code: 'validation.invalid', pointer, ...(issue.params as Partial<Reason> | undefined) }];
    default:
      return [{ code: 'validation.invalid', pointer }];
  }
}

function sizeOf(origin: string): 'text' | 'list' | 'number' {
  if (origin === 'string') return 'text';
  return origin === 'array' || origin === 'set' ? 'list' : 'number';
}
