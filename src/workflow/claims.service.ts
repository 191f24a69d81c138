import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { notFound } from '../common/problem.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import { claimTask, unclaimTask } from './tasks.js';
import { requireAllowed } from './workflow.service.js';

/** Taking a task and giving it back. A claim is a lease: it ends by itself, and work renews it. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Claiming again what one has already renews the lease. */
  async claim(variantId: string, actor: Actor): Promise<void> {
    await this.change(variantId, 'claim', actor, (tx, facts) => this.take(tx, facts, actor));
  }

  /** For callers that hold the locks and have asked the guards. */
  async take(tx: EntityManager, facts: VariantFacts, actor: Actor): Promise<void> {
    await claimTask(tx, facts.id, actor.id as string, this.config.claimLeaseMinutes);
    if (facts.claim === null) await recordEvent(tx, { ...subject(facts), actor, action: 'variant.claimed' });
  }

  /** A publisher may also take it from somebody else. */
  async unclaim(variantId: string, actor: Actor): Promise<void> {
    await this.change(variantId, 'unclaim', actor, async (tx, facts) => {
      await unclaimTask(tx, variantId);
      const details = { claimedBy: facts.claim?.personId };
      await recordEvent(tx, { ...subject(facts), actor, action: 'variant.unclaimed', details });
    });
  }

  private async change(
    variantId: string,
    action: 'claim' | 'unclaim',
    actor: Actor,
    doIt: (tx: EntityManager, facts: VariantFacts) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts) throw notFound('variant');
      requireAllowed(action, facts, actor);
      await doIt(tx, facts);
    });
  }
}

function subject({ id, document }: VariantFacts) {
  return { documentId: document.id, variantId: id };
}
