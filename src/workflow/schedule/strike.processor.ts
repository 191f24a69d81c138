import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { JobPayload } from '../../outbox/job-contracts.js';
import { JobProcessor, Processes } from '../../outbox/job-processor.js';
import { StrikeService } from './strike.service.js';

/** The clocks of the worker, of the queue and of PostgreSQL need not agree to the second. */
const LONGEST_WAIT_MS = 2_000;

/** The queue only wakes: whether it is time is for PostgreSQL to say. */
@Processes('schedule.strike')
@Injectable()
export class StrikeProcessor extends JobProcessor<'schedule.strike'> {
  constructor(private readonly strikes: StrikeService) {
    super();
  }

  async handle({ entryId, at }: JobPayload<'schedule.strike'>): Promise<void> {
    const ms = await this.strikes.untilDue(entryId);
    if (ms === null) return;
    if (ms > LONGEST_WAIT_MS) return this.strikes.wakeAgain(entryId, at);
    if (ms > 0) await wait(Math.ceil(ms));
    await this.strikes.strike(entryId);
  }
}
