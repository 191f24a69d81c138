import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { loggedError } from './logged-error.js';
import { currentRequestId } from './request-context.js';

/** One JSON line per event on standard error; standard output belongs to what commands print. */
export function createLogger(level: string, destination: DestinationStream = standardError()): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      // A request's own logger names it already; twice in one line is no valid JSON for many.
      mixin: (_line, _level, logger) => ('requestId' in logger.bindings() ? {} : { requestId: currentRequestId() }),
      serializers: { err: loggedError },
      redact: ['req.headers.authorization', 'req.headers.cookie', 'password', 'token'],
    },
    destination,
  );
}

function standardError(): DestinationStream {
  return pino.destination({ dest: 2, sync: true });
}

/** Lets Nest write its own messages through pino. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const [stack, context] = rest.length > 1 ? rest : [undefined, rest[0]];
    this.logger.error({ context, stack, err: message instanceof Error ? message : undefined }, String(message));
  }
}
