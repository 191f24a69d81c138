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

interface Waiting {
  id: string;
  at: string;
}
interface Due extends Waiting {
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
    await this.each<Due>(DUE, (entry) => this.strikeAnyway(entry));
    await this.each(FREED, (freed) => this.trying(() => this.follow(freed)));
  }

  private async step(): Promise<number> {
    try {
      await this.run();
    } catch (error) {
      this.log.error(loggedError(error));
    }
    return RUN_EVERY_MS;
  }

  private async each<T extends Waiting>(query: string, settle: (waiting: T) => Promise<unknown>): Promise<void> {
    const after = (last?: T): Promise<T[]> => this.database.query(query, [last?.at ?? null, last?.id ?? null]);
    for (let found = await after(); found.length > 0 && !this.ending; found = await after(found.at(-1)))
      for (const waiting of found) await settle(waiting);
  }

  /** The standing order of a document whose embargo has ended. One that was set anew meanwhile has an end of its own. */
  private async follow({ id, at }: Waiting): Promise<void> {
    await this.releases.releaseOrdered(id);
    await this.database.query(`UPDATE documents SET freed_at = NULL WHERE id = $1 AND freed_at = $2`, [id, at]);
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

/** Documents whose embargo has ended and whose standing orders nobody here has looked at since, however long ago. */
const FREED = `
  SELECT id, freed_at::text AS at FROM documents
   WHERE freed_at < now() - interval '${OVERDUE}'
     AND ($1::timestamptz IS NULL OR (freed_at, id) > ($1, $2::uuid))
   ORDER BY freed_at, id LIMIT ${BATCH}`;
