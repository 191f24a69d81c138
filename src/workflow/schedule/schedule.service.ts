import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { hasRole, type Actor } from '../../accounts/actor.js';
import { recordEvent } from '../../accounts/event-log.js';
import { validationProblem } from '../../common/http/validation.pipe.js';
import { stale } from '../../common/http/if-match.js';
import { newId } from '../../common/id.js';
import { Problem, type Reason } from '../../common/problem.js';
import { toAlmatyIso } from '../../languages/almaty-time.js';
import { OutboxService } from '../../outbox/outbox.service.js';
import type { VariantFacts } from '../facts.js';
import { lockedFacts } from '../locked-document.js';
import type { SeenVersion } from '../versions.js';
import { lockedEntry, type EntryRow } from './entry-row.js';
import type { EntryChanges, NewEntry } from './entry.schema.js';
import { instantOf } from './planned-time.js';
import { Strikers } from './strikers.js';

const FARTHEST_YEARS = 2;

type Plan = Pick<EntryRow, 'action' | 'input' | 'at'>;

/** What publishers plan. Until it strikes it can be changed and cancelled; then the schedule settles it, once. */
@Injectable()
export class ScheduleService {
  constructor(
    private readonly database: DataSource,
    private readonly strikers: Strikers,
    private readonly outbox: OutboxService,
  ) {}

  /** @returns the id of the entry @throws Problem 403, 404; 409 with everything that stands against it; 422 */
  async plan(documentId: string, { action, at, input }: NewEntry, actor: Actor): Promise<string> {
    const plan = this.read(action, at, input);
    return this.database.transaction(async (tx) => {
      const variants = await lockedFacts(tx, documentId);
      requirePublisher(actor);
      await this.requirePossible(tx, variants, plan, actor, null);
      const id = newId();
      await tx.query(
        `INSERT INTO schedule (id, document_id, action, input, at, planned_by) VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, documentId, action, plan.input, plan.at, actor.id],
      );
      await this.wake(tx, id, plan.at);
      await record(tx, 'document.scheduled', documentId, id, plan, actor);
      return id;
    });
  }

  /** Another time, or another input. Whoever changes a plan answers for it. @throws Problem as plan(); 412 */
  async change(documentId: string, entryId: string, changes: EntryChanges, actor: Actor, seen: SeenVersion) {
    await this.database.transaction(async (tx) => {
      const variants = await lockedFacts(tx, documentId);
      requirePublisher(actor);
      const before = await openEntry(tx, documentId, entryId, seen);
      const plan = this.read(before.action, changes.at, changes.input ?? before.input);
      await this.requirePossible(tx, variants, plan, actor, entryId);
      await tx.query(
        `UPDATE schedule SET at = $2, input = $3, planned_by = $4, planned_at = now(), version = version + 1
          WHERE id = $1`,
        [entryId, plan.at, plan.input, actor.id],
      );
      await this.wake(tx, entryId, plan.at);
      await record(tx, 'document.scheduleChanged', documentId, entryId, plan, actor);
    });
  }

  /** @throws Problem 403, 404; 409 when it has struck or was cancelled; 412 */
  async cancel(documentId: string, entryId: string, actor: Actor, seen: SeenVersion): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockedFacts(tx, documentId);
      requirePublisher(actor);
      const entry = await openEntry(tx, documentId, entryId, seen);
      await tx.query(
        `UPDATE schedule SET state = 'cancelled', settled_at = now(), version = version + 1 WHERE id = $1`,
        [entryId],
      );
      await record(tx, 'document.scheduleCancelled', documentId, entryId, entry, actor);
    });
  }

  /** @throws Problem 422 */
  private read(action: string, written: string, given: object): Plan {
    const striker = this.strikers.of(action);
    if (!striker) throw new Problem(422, 'schedule.unknown_action');
    const at = instantOf(written);
    if (!at) throw new Problem(422, 'schedule.no_such_time');
    const input = striker.input.safeParse(given);
    if (input.success) return { action, at, input: input.data };
    throw validationProblem(input.error.issues.map((issue) => ({ ...issue, path: ['input', ...issue.path] })));
  }

  private async requirePossible(
    tx: EntityManager,
    variants: VariantFacts[],
    { action, input, at }: Plan,
    planner: Actor,
    entryId: string | null,
  ): Promise<void> {
    const documentId = (variants[0] as VariantFacts).document.id;
    const rows: { past: boolean; far: boolean; known: boolean }[] = await tx.query(
      `SELECT $1::timestamptz <= clock_timestamp() AS past,
              $1::timestamptz > clock_timestamp() + interval '${FARTHEST_YEARS} years' AS far,
              EXISTS (SELECT 1 FROM schedule WHERE document_id = $2 AND action = $3 AND input = $4::jsonb
                         AND state = 'waiting' AND id IS DISTINCT FROM $5) AS known`,
      [at, documentId, action, input, entryId],
    );
    const { past, far, known } = rows[0] as (typeof rows)[0];
    const reasons: Reason[] = [
      ...(past ? [{ code: 'schedule.past' }] : []),
      ...(far ? [{ code: 'schedule.too_far' }] : []),
      ...(known ? [{ code: 'schedule.planned_already' }] : []),
      ...(this.strikers.of(action)?.objections(variants, { input, at, planner }) ?? []),
    ];
    if (reasons.length > 0) throw new Problem(409, 'schedule.refused', { reasons });
  }

  /** A wake-up for each time that was ever planned: one that comes for a time that no longer holds finds nothing to do. */
  private async wake(tx: EntityManager, entryId: string, at: Date): Promise<void> {
    await this.outbox.append(tx, 'schedule.strike', { entryId, at: at.toISOString() }, at);
  }
}

function requirePublisher(actor: Actor): void {
  if (hasRole(actor, 'publisher')) return;
  const reasons = [{ code: 'workflow.role_missing', params: { roles: ['publisher'] } }];
  throw new Problem(403, 'schedule.refused', { reasons });
}

async function openEntry(tx: EntityManager, documentId: string, entryId: string, seen: SeenVersion): Promise<EntryRow> {
  const entry = await lockedEntry(tx, documentId, entryId);
  const { version, state, at } = entry;
  if (!seen({ version })) throw stale({ version, state, at: toAlmatyIso(at), atUtc: at.toISOString() });
  if (state !== 'waiting') throw new Problem(409, 'schedule.settled', { extra: { current: { state, version } } });
  return entry;
}

function record(
  tx: EntityManager,
  action: string,
  documentId: string,
  entryId: string,
  { action: what, input, at }: Plan,
  actor: Actor,
) {
  const details = { entryId, action: what, input, at: at.toISOString() };
  return recordEvent(tx, { actor, action, documentId, details });
}
