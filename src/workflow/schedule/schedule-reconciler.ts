import { Injectable, Logger, Optional, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loggedError } from '../../common/logged-error.js';
import { JobRunner } from '../../outbox/job-runner.js';
import { Loop } from '../../outbox/loop.js';
import { ReleaseService } from '../release.service.js';
import { StrikeService } from './strike.service.js';

const RUN_EVERY_MS = 30_000;
/** Until then the queue is believed to be at work. */
const OVERDUE = '2 seconds';
const GIVE_UP_AFTER = '10 minutes';
const BATCH = 100;

interface Due {
  id: string;
  at: string;
  hopeless: boolean;
}

/** Finds what a lost queue did not wake. Where jobs are worked off; any number of processes may do it at once. */
@Injectable()
export class ScheduleReconciler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ScheduleReconciler.name);
  private readonly loop = new Loop(() => this.step());
  private ending = false;

  constructor(
    private readonly database: DataSource,
    private readonly strikes: StrikeService,
    private readonly releases: ReleaseService,
    @Optional() private readonly runner?: JobRunner,
  ) {}

  onApplicationBootstrap(): void {
    if (this.runner) this.loop.start();
  }

  onModuleDestroy(): Promise<void> {
    this.ending = true;
    return this.loop.stop();
  }

  /** Everything that is overdue, in its order. What fails for no reason of its own does not hold the rest back. */
  async run(): Promise<void> {
    let last: Due | undefined;
    for (let due = await this.dueAfter(last); due.length > 0 && !this.ending; due = await this.dueAfter(last)) {
      for (const entry of due) await this.strikeAnyway(entry);
      last = due.at(-1);
    }
    const freed: { id: string }[] = await this.database.query(FREED);
    for (const { id } of freed) await this.trying(() => this.releases.releaseOrdered(id));
  }

  private async step(): Promise<number> {
    try {
      await this.run();
    } catch (error) {
      this.log.error(loggedError(error));
    }
    return RUN_EVERY_MS;
  }

  private dueAfter(last: Due | undefined): Promise<Due[]> {
    return this.database.query(DUE, [last?.at ?? null, last?.id ?? null]);
  }

  private async strikeAnyway({ id, hopeless }: Due): Promise<void> {
    const isTried = await this.trying(() => this.strikes.strike(id));
    if (!isTried && hopeless) await this.trying(() => this.strikes.giveUp(id));
  }

  private async trying(what: () => Promise<unknown>): Promise<boolean> {
    try {
      await what();
      return true;
    } catch (error) {
      this.log.error(loggedError(error));
      return false;
    }
  }
}

const DUE = `
  SELECT id, at::text AS at, at < now() - interval '${GIVE_UP_AFTER}' AS hopeless FROM schedule
   WHERE state = 'waiting' AND at < now() - interval '${OVERDUE}'
     AND ($1::timestamptz IS NULL OR (at, id) > ($1, $2::uuid))
   ORDER BY at, id LIMIT ${BATCH}`;

/** Standing orders whose embargo has ended a while ago, and that still have something to let out. */
const FREED = `
  SELECT d.id FROM documents d
   WHERE d.release_ordered_at IS NOT NULL
     AND d.embargo_until BETWEEN now() - interval '1 hour' AND now() - interval '${OVERDUE}'
     AND EXISTS (SELECT 1 FROM variants v WHERE v.document_id = d.id AND v.state = 'approved')
   ORDER BY d.embargo_until LIMIT ${BATCH}`;
