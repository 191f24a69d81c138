import { Injectable, Logger, Optional, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loggedError } from '../common/logged-error.js';
import { DatabaseListener } from '../database/listener.js';
import { JobRunner } from '../outbox/job-runner.js';
import { Loop } from '../outbox/loop.js';
import { EgressFailure } from './egress-failure.js';
import { Egress } from './egress.js';
import type { Errand, ErrandHandler, ErrandOutcome } from './errand-handler.js';
import { ERRANDS_CHANNEL } from './errands.js';

/** The sum of what the kinds do at once: strangers who answer slowly leave partners their room. */
const MOST_AT_ONCE = 48;
const MOST_OF_A_HOST = 4;
/** Longer than any attempt takes: a process that does not come back has been killed. */
const LEASE = '90 seconds';
const AGAIN_AFTER_ERROR_MS = 30_000;
const AGAIN_WHEN_BUSY_MS = 1_000;
const SHORTEST_PAUSE_MS = 30;
const LONGEST_PAUSE_MS = 10_000;
const TIDY_EVERY_MS = 60 * 60_000;
const LONGEST_FAREWELL_MS = 5_000;

interface Claimed extends Errand {
  id: string;
  kind: string;
  asked: number;
  taken: number;
}

/** How many more of a kind may begin. */
interface Room {
  kind: string;
  free: number;
}

/**
 * Does what is due, where jobs are worked off; any number of processes may do it at once. PostgreSQL keeps what is owed,
 * and no queue has a part in it: thousands of subscribers that are tried again for hours are rows, not jobs that fail.
 */
@Injectable()
export class ErrandRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ErrandRunner.name);
  private readonly loop = new Loop(() => this.step());
  private readonly handlers = new Map<string, ErrandHandler>();
  private readonly running = new Map<Promise<void>, string>();
  private tidiedAt = 0;

  constructor(
    private readonly database: DataSource,
    private readonly egress: Egress,
    private readonly listener: DatabaseListener,
    @Optional() private readonly runner?: JobRunner,
  ) {}

  /** Before the application has started. */
  register(handler: ErrandHandler): void {
    if (this.handlers.has(handler.kind)) throw new Error(`Two handlers for ${handler.kind}`);
    if (this.handlers.size === 0) this.listen();
    this.handlers.set(handler.kind, handler);
  }

  onApplicationBootstrap(): void {
    if (this.runner) this.loop.start();
  }

  /** What is under way then is done again by whoever is left, once its lease has run out. */
  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
    await Promise.race([Promise.all(this.running.keys()), pause(LONGEST_FAREWELL_MS)]);
  }

  private listen(): void {
    if (!this.runner) return;
    const wake = () => this.loop.wake();
    this.listener.subscribe({ channel: ERRANDS_CHANNEL, onMessage: wake, onConnect: wake });
  }

  private async step(): Promise<number> {
    try {
      await this.tidy();
      const closed = this.egress.limits.closed(Date.now());
      const rooms = this.rooms();
      const claimed = await this.claim(rooms, closed);
      claimed.forEach((errand) => this.begin(errand));
      return claimed.length > 0 ? SHORTEST_PAUSE_MS : await this.untilNext(rooms, closed);
    } catch (error) {
      this.log.error(loggedError(error));
      return LONGEST_PAUSE_MS;
    }
  }

  private begin(errand: Claimed): void {
    const work = this.run(errand).finally(() => {
      this.running.delete(work);
      this.loop.wake();
    });
    this.running.set(work, errand.kind);
  }

  private async run(errand: Claimed): Promise<void> {
    try {
      const outcome = await this.handlers.get(errand.kind)?.run(errand);
      if (outcome) await this.settle(errand, outcome);
    } catch (error) {
      await this.postpone(errand, error).catch((late: unknown) => this.log.error(loggedError(late)));
    }
  }

  /** Nothing was tried, so that no attempt counts. */
  private async postpone({ id, attempts, taken }: Claimed, error: unknown): Promise<void> {
    const isBusy = error instanceof EgressFailure && error.code === 'busy';
    if (!isBusy) this.log.error(loggedError(error));
    await this.database.query(LATER, [id, taken, attempts, isBusy ? AGAIN_WHEN_BUSY_MS : AGAIN_AFTER_ERROR_MS]);
  }

  private rooms(): Room[] {
    const whole = MOST_AT_ONCE - this.running.size;
    const running = [...this.running.values()];
    return [...this.handlers.values()]
      .map(({ kind, most = MOST_AT_ONCE }) => {
        const own = most - running.filter((other) => other === kind).length;
        return { kind, free: Math.min(whole, own) };
      })
      .filter(({ free }) => free > 0);
  }

  private claim(rooms: Room[], closed: string[]): Promise<Claimed[]> {
    if (rooms.length === 0) return Promise.resolve([]);
    const [kinds, free] = [rooms.map(({ kind }) => kind), rooms.map((room) => room.free)];
    return this.database
      .query<[Claimed[], number]>(CLAIM, [kinds, closed, free, MOST_AT_ONCE - this.running.size])
      .then(([claimed]) => claimed);
  }

  private async settle({ id, taken, asked, attempts }: Claimed, outcome: ErrandOutcome): Promise<void> {
    if (outcome === 'done') await this.database.query(DONE, [id, taken, asked]);
    else await this.database.query(LATER, [id, taken, attempts + 1, outcome.later]);
  }

  /** What waits for room is woken for when something ends. */
  private async untilNext(rooms: Room[], closed: string[]): Promise<number> {
    if (rooms.length === 0) return LONGEST_PAUSE_MS;
    const kinds = rooms.map(({ kind }) => kind);
    const rows: { ms: number | null }[] = await this.database.query(NEXT, [kinds, closed]);
    const ms = Math.min(rows[0]?.ms ?? LONGEST_PAUSE_MS, closed.length > 0 ? 250 : LONGEST_PAUSE_MS);
    return Math.max(SHORTEST_PAUSE_MS, ms);
  }

  private async tidy(): Promise<void> {
    if (Date.now() - this.tidiedAt < TIDY_EVERY_MS) return;
    this.tidiedAt = Date.now();
    for (const handler of this.handlers.values()) await handler.tidy?.();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

// Of each kind the hosts that have waited longest first, and a few errands of each, so that none holds the others up.
const CLAIM = `
  WITH waiting AS MATERIALIZED (
    SELECT kind, host, min(due_at) AS since FROM errands
     WHERE due_at <= now() AND kind = ANY ($1) AND kind || ' ' || host <> ALL ($2) GROUP BY kind, host)
  UPDATE errands SET due_at = now() + interval '${LEASE}', taken = taken + 1 WHERE id IN (
    SELECT claimed.id
      FROM unnest($1::text[], $3::integer[]) AS room(kind, free)
      CROSS JOIN LATERAL (
        SELECT due.id
          FROM (SELECT host FROM waiting WHERE kind = room.kind ORDER BY since LIMIT room.free) AS turn
          CROSS JOIN LATERAL (
            SELECT id FROM errands e
             WHERE e.host = turn.host AND e.due_at <= now() AND e.kind = room.kind
             ORDER BY e.due_at LIMIT ${MOST_OF_A_HOST} FOR UPDATE SKIP LOCKED) AS due
         LIMIT room.free) AS claimed
     LIMIT $4)
  RETURNING id, kind, subject, asked, taken, attempts, asked_at AS "askedAt"`;

// Whatever was asked for again meanwhile is done again at once.
const DONE = `
  WITH gone AS (DELETE FROM errands WHERE id = $1 AND taken = $2 AND asked = $3)
  UPDATE errands SET due_at = now(), attempts = 0 WHERE id = $1 AND taken = $2 AND asked <> $3`;

const LATER = `
  UPDATE errands SET attempts = $3, due_at = now() + make_interval(secs => $4::double precision / 1000)
   WHERE id = $1 AND taken = $2`;

const NEXT = `
  SELECT extract(epoch FROM min(due_at) - now())::double precision * 1000 AS ms
    FROM errands WHERE kind = ANY ($1) AND kind || ' ' || host <> ALL ($2)`;
