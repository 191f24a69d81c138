import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { hasRole, type Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { actorOf, Person } from '../accounts/people/person.entity.js';
import { notFound, Problem, type Reason } from '../common/problem.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { ClaimsService } from './claims.service.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import { conditionsOf, IS_FREE, ME, rightsOf, TASKS, VIEWS } from './task-conditions.js';
import type { TaskFilters } from './task.schema.js';
import { claimTask } from './tasks.js';
import { refusal } from './transitions.js';

interface OpenTask {
  id: string;
  variantId: string;
}

/** How often somebody else may be quicker before one is told to try again. */
const MOST_TRIES = 10;

/** Tasks that find their people: the next one that is free, or one that an editor gives to somebody. */
@Injectable()
export class TaskClaimsService {
  constructor(
    private readonly database: DataSource,
    private readonly claims: ClaimsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Takes the first task that is open to the actor and free. Two who ask at once get different ones.
   *
   * @returns its id
   * @throws Problem 404 `tasks.none_free`
   */
  async claimNext(filters: TaskFilters, actor: Actor): Promise<string> {
    // Somebody may hold the lock of the last one without taking it: whoever finds no other waits for that.
    for (const patience of ['SKIP LOCKED', '']) {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const outcome = await this.database.transaction((tx) => this.tryNext(tx, filters, actor, patience));
        if (outcome === 'none') break;
        if (outcome !== 'lost') return outcome;
      }
    }
    throw new Problem(404, 'tasks.none_free');
  }

  /** @throws Problem 403, 404; 409 with every reason why that person may not do it */
  async assign(taskId: string, personId: string, actor: Actor): Promise<void> {
    requirePublisher(actor);
    await this.database.transaction(async (tx) => {
      const { variantId } = await openTask(tx, taskId);
      const facts = await lockedFacts(tx, variantId);
      await openTask(tx, taskId);
      const person = await tx.findOneBy(Person, { id: personId });
      if (!person || person.disabledAt) throw notFound('person');
      const refused = refusal('claim', { ...facts, claim: null }, actorOf(person), {});
      if (refused) throw new Problem(409, 'tasks.assignee_refused', { reasons: refused.reasons.map(ofSomebody) });
      if (facts.claim?.personId === personId) return;
      await claimTask(tx, facts.id, personId, this.config.claimLeaseMinutes);
      await recordEvent(tx, {
        ...{ actor, action: 'variant.assigned', personId, documentId: facts.document.id, variantId: facts.id },
        details: { taskId, claimedBefore: facts.claim?.personId ?? null },
      });
    });
  }

  /** @throws Problem 404; 403 and 409 as giving back does */
  async free(taskId: string, actor: Actor): Promise<void> {
    const { variantId } = await openTask(this.database.manager, taskId);
    await this.claims.unclaim(variantId, actor);
  }

  private async tryNext(tx: EntityManager, filters: TaskFilters, actor: Actor, patience: string) {
    const values = rightsOf(actor);
    const conditions = conditionsOf(filters, values);
    // The document first, as everywhere; what the list said is asked again of what is true under its lock.
    const rows: OpenTask[] = await tx.query(
      `${ME} SELECT t.id, t.variant_id AS "variantId" ${TASKS} JOIN documents d ON d.id = t.document_id
        WHERE t.closed_at IS NULL AND t.kind <> 'release' AND ${IS_FREE} AND ${VIEWS.open}${conditions}
        ORDER BY t.due_at, t.rank, t.id LIMIT 1 FOR UPDATE OF d ${patience}`,
      values,
    );
    const next = rows[0];
    if (!next) return 'none';
    const facts = await lockedFacts(tx, next.variantId);
    if (facts.claim || refusal('claim', facts, actor, {})) return 'lost';
    await this.claims.take(tx, facts, actor);
    return next.id;
  }
}

function requirePublisher(actor: Actor): void {
  if (hasRole(actor, 'publisher')) return;
  const reasons = [{ code: 'workflow.role_missing', params: { roles: ['publisher'] } }];
  throw new Problem(403, 'tasks.refused', { reasons });
}

/** The same reason, told to somebody else than the one whom it is about. */
function ofSomebody(reason: Reason): Reason {
  const code = OF_SOMEBODY[reason.code];
  return code === undefined ? reason : { ...reason, code };
}

const OF_SOMEBODY: Record<string, string | undefined> = {
  'workflow.own_work': 'tasks.person_own_work',
  'workflow.skill_missing': 'tasks.person_skill_missing',
  'workflow.language_missing': 'tasks.person_language_missing',
};

/** @throws Problem 404 `not_found.task` */
export async function openTask(db: EntityManager, taskId: string): Promise<OpenTask> {
  const rows: OpenTask[] = await db.query(
    `SELECT id, variant_id AS "variantId" FROM tasks WHERE id = $1 AND closed_at IS NULL`,
    [taskId],
  );
  if (!rows[0]) throw notFound('task');
  return rows[0];
}

async function lockedFacts(tx: EntityManager, variantId: string): Promise<VariantFacts> {
  const facts = await variantFacts(tx, variantId, { lock: true });
  if (!facts) throw notFound('variant');
  return facts;
}
