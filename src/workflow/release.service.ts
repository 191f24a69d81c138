import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { JARSHY, hasRole, type Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { Problem, type Reason } from '../common/problem.js';
import { OutboxService } from '../outbox/outbox.service.js';
import type { Language } from '../languages/languages.js';
import { GoingOut } from './changes/going-out.service.js';
import type { VariantFacts } from './facts.js';
import { documentFacts } from './facts.query.js';
import { lockedFacts, seenFacts } from './locked-document.js';
import { dropOrder } from './release-order.js';
import { ordered } from './release-policy.js';
import { verdictOf } from './release-verdict.js';
import { WorkflowService } from './workflow.service.js';
import type { SeenVersion } from './versions.js';

export interface Released {
  languages: Language[];
  /** Approved, but held back by a guard. */
  held: Language[];
}

/** Lets out what the release policy of a document allows, all of it in one transaction. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly database: DataSource,
    private readonly workflow: WorkflowService,
    private readonly outbox: OutboxService,
    private readonly goingOut: GoingOut,
  ) {}

  /**
   * @throws Problem 412 when the document or a variant is not the one that was seen; 403 or 409 with everything that
   *   stands in the way, by language. Nothing is released then.
   */
  async release(documentId: string, actor: Actor, seen: SeenVersion): Promise<Released> {
    return this.database.transaction(async (tx) => {
      const variants = await seenFacts(tx, documentId, seen);
      const { languages, held, reasons } = verdictOf(variants);
      requirePublisher(actor, reasons);
      if (languages.length === 0) throw new Problem(409, 'release.refused', { reasons });
      await this.letOut(tx, variants, languages, actor);
      return { languages, held };
    });
  }

  /** A standing order: each language goes out by itself as soon as it is approved and the policy allows it. */
  async order(documentId: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockedFacts(tx, documentId);
      requirePublisher(actor);
      await tx.query(
        `UPDATE documents SET release_ordered_at = clock_timestamp(), release_ordered_by = $2 WHERE id = $1`,
        [documentId, actor.id],
      );
      await recordEvent(tx, { actor, action: 'document.releaseOrdered', documentId });
      await this.outbox.append(tx, 'release.ready', { documentId });
    });
  }

  async cancelOrder(documentId: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const variants = await lockedFacts(tx, documentId);
      requirePublisher(actor);
      if (!variants[0]?.document.releaseOrder) throw new Problem(409, 'release.not_ordered');
      await dropOrder(tx, documentId, actor);
    });
  }

  /** Follows the standing order, if there is one. Can run any number of times: it looks at what is true now. */
  async releaseOrdered(documentId: string): Promise<Released> {
    return this.database.transaction(async (tx) => {
      const variants = await documentFacts(tx, documentId, { lock: true });
      const document = variants[0]?.document;
      if (!document?.releaseOrder) return { languages: [], held: [] };
      const { at, by } = document.releaseOrder;
      if (!(await isPublisher(tx, by))) {
        await dropOrder(tx, documentId, JARSHY);
        return { languages: [], held: [] };
      }
      const { languages: allowed, held } = verdictOf(variants);
      const languages = ordered(document, variants, allowed, at);
      await this.letOut(tx, variants, languages, JARSHY, by);
      return { languages, held };
    });
  }

  /** For callers that hold the locks and have asked the policy and the guards. `orderedBy`: on whose order Jarshy does it. */
  async letOut(
    tx: EntityManager,
    variants: VariantFacts[],
    languages: readonly Language[],
    actor: Actor,
    orderedBy?: string | null,
  ): Promise<void> {
    const details = orderedBy ? { orderedBy } : {};
    await this.goingOut.of(tx, variants, languages, (variant) =>
      this.workflow.move(tx, variant, 'release', actor, {}, details),
    );
  }
}

/** `others`: what else stands in the way. */
export function requirePublisher(actor: Actor, others: Reason[] = []): void {
  if (hasRole(actor, 'publisher')) return;
  const role = { code: 'workflow.role_missing', params: { roles: ['publisher'] } };
  throw new Problem(403, 'release.refused', { reasons: [role, ...others] });
}

/** An order is as good as whoever gave it is entitled to. */
export async function isPublisher(tx: EntityManager, personId: string | null): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `SELECT 1 FROM people WHERE id = $1 AND disabled_at IS NULL AND 'publisher' = ANY(roles)`,
    [personId],
  );
  return rows.length > 0;
}
