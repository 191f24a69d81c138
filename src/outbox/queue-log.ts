import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { createLogger } from '../common/logger.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';

const REPEAT_AFTER_MS = 60_000;

/** The log of everything between outbox and handler. */
@Injectable()
export class QueueLog {
  readonly logger: Logger;
  private readonly told = new Map<string, number>();

  constructor(@Inject(CONFIG) config: Config) {
    this.logger = createLogger(config.logLevel).child({ context: 'queues' });
  }

  /** For what every connection says again on every try to reconnect: the same message once a minute at most. */
  connectionError(error: Error): void {
    const now = Date.now();
    if (now - (this.told.get(error.message) ?? 0) < REPEAT_AFTER_MS) return;
    this.told.set(error.message, now);
    this.logger.error({ err: error }, 'queue connection');
  }
}
