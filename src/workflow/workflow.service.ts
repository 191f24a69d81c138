import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { notFound, Problem } from '../common/problem.js';
import { changeAfter, changeDetails } from './changes/change-after.js';
import { changeColumns } from './changes/change-store.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import type { ActionInput } from './guards.js';
import { moveTask } from './tasks.js';
import { TransitionEffects } from './transition-effects.js';
import { refusal, stateAfter, type Action } from './transitions.js';
import { requireSeen, type SeenVersion } from './versions.js';

/** What the event log calls an action that was done. */
const EVENTS: Partial<Record<Action, string>> = {
  open: 'variant.opened',
  outdate: 'variant.outdated',
  submit: 'variant.submitted',
  requestChanges: 'variant.changesRequested',
  approve: 'variant.approved',
  release: 'variant.released',
  override: 'variant.releasedByOverride',
  revise: 'variant.revised',
  stillAccurate: 'variant.stillAccurate',
  notApplicable: 'variant.notApplicable',
  withdraw: 'variant.withdrawn',
  amendWithdrawal: 'variant.withdrawalAmended',
  reinstate: 'variant.reinstated',
};

/** The one place that changes the state of a variant. */
@Injectable()
export class WorkflowService {
  constructor(
    private readonly database: DataSource,
    private readonly effects: TransitionEffects,
  ) {}

  /**
   * Does `action` with a variant in one transaction, with its rows locked.
   *
   * @throws Problem 404; 412 when the variant is not the one that was `seen`; 403 or 409 with every failed guard
   */
  async apply(variantId: string, action: Action, actor: Actor, seen: SeenVersion, input: ActionInput = {}) {
    await this.database.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts) throw notFound('variant');
      requireSeen(facts, seen);
      requireAllowed(action, facts, actor, input);
      const { sameMeaning } = input;
      await this.move(tx, facts, action, actor, input, sameMeaning ? { sameMeaning } : {});
    });
  }

  /** The step itself, for callers that hold the locks and have asked the guards. */
  async move(
    tx: EntityManager,
    facts: VariantFacts,
    action: Action,
    actor: Actor,
    input: ActionInput = {},
    details: Record<string, unknown> = {},
  ): Promise<void> {
    const state = stateAfter(action, facts);
    const returnedTo = action === 'requestChanges' ? await lastSubmitter(tx, facts.id) : null;
    const change = changeAfter(action, facts, input, actor, new Date());
    await tx.query(
      `UPDATE variants SET state = $2, change_kind = $3, change_note = $4, change_noted_by = $5, change_due_at = $6,
              behind_from = $7, version = version + 1, updated_at = now() WHERE id = $1`,
      [facts.id, state, ...changeColumns(change)],
    );
    if (state !== facts.state) await moveTask(tx, { ...facts, ...change }, state, returnedTo);
    await this.effects.of(tx, facts, action, actor, input);
    await recordEvent(tx, {
      actor,
      action: EVENTS[action] ?? `variant.${action}`,
      documentId: facts.document.id,
      variantId: facts.id,
      fromState: facts.state,
      toState: state,
      details: { ...changeDetails(action, facts, change), ...details },
      ...reasonOf(input),
    });
  }
}

/** @throws Problem 403 when the actor may not do it at all, 409 when it cannot be done now; each names every guard. */
export function requireAllowed(action: Action, facts: VariantFacts, actor: Actor, input: ActionInput = {}): void {
  const refused = refusal(action, facts, actor, input);
  if (!refused) return;
  throw new Problem(refused.forbidden ? 403 : 409, 'workflow.refused', {
    params: { action },
    reasons: refused.reasons,
    extra: { current: { state: facts.state, version: facts.version } },
  });
}

function reasonOf({ remark, reason }: ActionInput): { reason?: string } {
  const text = remark ?? reason;
  return text === undefined ? {} : { reason: text };
}

async function lastSubmitter(tx: EntityManager, variantId: string): Promise<string | null> {
  const rows: { actorId: string | null }[] = await tx.query(
    `SELECT actor_id AS "actorId" FROM events WHERE variant_id = $1 AND action = 'variant.submitted'
      ORDER BY id DESC LIMIT 1`,
    [variantId],
  );
  return rows[0]?.actorId ?? null;
}
