import { isUnavailable } from '../common/http/unavailable.js';
import { messageOf } from '../common/message-of.js';
import { Problem } from '../common/problem.js';
import { ConfigError } from '../config/config-error.js';
import { isDebugging } from '../config/terminal.js';
import { say, sayError } from './say.js';
import { complain } from './terminal.js';

/** One line on standard error for everything that is wrong, and exit code 1. */
export function failWith(error: unknown): void {
  linesOf(error).forEach((line) => complain(say('error', { line: line.replace(/\s*\n\s*/g, ' ') })));
  if (isDebugging() && error instanceof Error) complain(error.stack ?? '');
  process.exitCode = 1;
}

function linesOf(error: unknown): string[] {
  if (error instanceof ConfigError) {
    return error.faults.map(({ variable, code, params }) => `${variable}: ${sayError(`config.${code}`, params)}`);
  }
  if (error instanceof Problem) {
    return [sayError(error.code, error.params), ...error.reasons.map(({ code, params }) => sayError(code, params))];
  }
  if (isUnavailable(error)) return [sayError('database.unreachable', { cause: messageOf(error) })];
  return [messageOf(error)];
}
