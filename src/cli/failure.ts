import { ConfigError } from '../config/config-error.js';
import { isDebugging } from '../config/terminal.js';
import { Problem } from '../common/problem.js';
import { say, sayError } from './say.js';

/** One line on standard error for everything that is wrong, and exit code 1. */
export function failWith(error: unknown): void {
  linesOf(error).forEach((line) => process.stderr.write(`${say('error', { line })}\n`));
  if (isDebugging() && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}

function linesOf(error: unknown): string[] {
  if (error instanceof ConfigError) {
    return error.faults.map(({ variable, code, params }) => `${variable}: ${sayError(`config.${code}`, params)}`);
  }
  if (error instanceof Problem) {
    return [sayError(error.code, error.params), ...error.reasons.map(({ code, params }) => sayError(code, params))];
  }
  return [error instanceof Error ? error.message : String(error)];
}
