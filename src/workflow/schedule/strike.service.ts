import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { JARSHY } from '../../accounts/actor.js';
import { recordEvent } from '../../accounts/event-log.js';
import { Person, actorOf } from '../../accounts/people/person.entity.js';
import { Problem, type Reason } from '../../common/problem.js';
import { OutboxService } from '../../outbox/outbox.service.js';
import { documentFacts } from '../facts.query.js';
import type { VariantFacts } from '../facts.js';
import { isPublisher } from '../release.service.js';
import { lockedEntry, type EntryRow } from './entry-row.js';
import { Strikers } from './strikers.js';

type Settlement = { state: 'struck' | 'failed'; outcome: Record<string, unknown> };

/** Does what is planned when its time has come: whole and once, or not at all and says why. */
@Injectable()
export class StrikeService {
  constructor(
    private readonly database: DataSource,
    private readonly strikers: Strikers,
    private readonly outbox: OutboxService,
  ) {}

  /** How long it is until the entry strikes, in ms; null when nothing of it waits any more. */
  async untilDue(entryId: string): Promise<number | null> {
    const rows: { ms: number }[] = await this.database.query(
      `SELECT greatest(0, extract(epoch FROM at - clock_timestamp()) * 1000)::float AS ms
         FROM schedule WHERE id = $1 AND state = 'waiting'`,
      [entryId],
    );
    return rows[0]?.ms ?? null;
  }

  /**
   * For a job that came too early for the time that it was meant for (without one: for any). An entry that was put off
   * has another job, for its new time.
   */
  async wakeAgain(entryId: string, meantFor?: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rows: { at: Date }[] = await tx.query(
        `SELECT at FROM schedule WHERE id = $1 AND state = 'waiting' AND at = coalesce($2, at) FOR SHARE`,
        [entryId, meantFor ?? null],
      );
      for (const { at } of rows) await this.outbox.append(tx, 'schedule.strike', { entryId, at: at.toISOString() }, at);
    });
  }

  /** Can run any number of times, and before the time: then nothing happens. @throws what keeps it from being tried */
  async strike(entryId: string): Promise<void> {
    await this.settle(entryId, (tx, entry, variants) => this.attempt(tx, entry, variants));
  }

  /** Gives an entry up that cannot even be tried. */
  async giveUp(entryId: string): Promise<void> {
    const outcome = { reasons: [{ code: 'schedule.broken' }] };
    await this.settle(entryId, () => Promise.resolve({ state: 'failed', outcome }));
  }

  private async settle(
    entryId: string,
    how: (tx: EntityManager, entry: EntryRow, variants: VariantFacts[]) => Promise<Settlement>,
  ): Promise<void> {
    const found: { documentId: string }[] = await this.database.query(
      `SELECT document_id AS "documentId" FROM schedule WHERE id = $1 AND state = 'waiting' AND at <= clock_timestamp()`,
      [entryId],
    );
    const documentId = found[0]?.documentId;
    if (documentId === undefined) return;
    await this.database.transaction(async (tx) => {
      const variants = await documentFacts(tx, documentId, { lock: true });
      const entry = await lockedEntry(tx, documentId, entryId);
      if (entry.state !== 'waiting' || !(await isDue(tx, entryId))) return;
      await record(tx, entry, variants, await how(tx, entry, variants));
    });
  }

  /** What a guard refuses is rolled back to here; everything else ends the transaction, and is tried again. */
  private async attempt(tx: EntityManager, entry: EntryRow, variants: VariantFacts[]): Promise<Settlement> {
    try {
      const planner = await plannerOf(tx, entry.plannedBy);
      const striker = this.strikers.of(entry.action);
      if (!striker) throw new Problem(409, 'schedule.unknown_action');
      const { input } = entry;
      return {
        state: 'struck',
        outcome: await tx.transaction((inner) => striker.strike(inner, variants, { input, planner })),
      };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { state: 'failed', outcome: { reasons: reasonsOf(error) } };
    }
  }
}

async function isDue(tx: EntityManager, entryId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(`SELECT 1 FROM schedule WHERE id = $1 AND at <= clock_timestamp()`, [entryId]);
  return rows.length > 0;
}

/** A plan is as good as whoever made it is entitled to. */
async function plannerOf(tx: EntityManager, personId: string): Promise<Actor> {
  if (!(await isPublisher(tx, personId))) throw new Problem(409, 'schedule.planner_left');
  return actorOf(await tx.findOneByOrFail(Person, { id: personId }));
}

async function record(
  tx: EntityManager,
  { id, documentId, action, at, plannedBy }: EntryRow,
  variants: VariantFacts[],
  { state, outcome }: Settlement,
): Promise<void> {
  await tx.query(
    `UPDATE schedule SET state = $2, outcome = $3, settled_at = clock_timestamp(), version = version + 1 WHERE id = $1`,
    [id, state, outcome],
  );
  const source = variants.find(({ isSource }) => isSource);
  await recordEvent(tx, {
    actor: JARSHY,
    action: state === 'struck' ? 'document.scheduleStruck' : 'document.scheduleFailed',
    documentId,
    ...(source && { variantId: source.id }),
    details: { entryId: id, action, at: at.toISOString(), plannedBy, ...outcome },
  });
}

function reasonsOf({ code, params, reasons }: Problem): Reason[] {
  return reasons.length > 0 ? reasons : [{ code, params }];
}
