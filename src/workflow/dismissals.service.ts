import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { notFound, Problem } from '../common/problem.js';
import { touchVariant } from '../documents/touch-variant.js';
import { DISMISSIBLE } from '../translations/checks/checks.js';
import { FindingEntity } from '../translations/checks/finding.entity.js';
import { SegmentEntity } from '../translations/segments/segment.entity.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import { requireAllowed } from './workflow.service.js';

/** A reviewer says that a finding is none. That holds until the source or the translation changes. */
@Injectable()
export class DismissalsService {
  constructor(private readonly database: DataSource) {}

  /** Twice is once, with the last reason. @throws Problem 404, 403; 409 when the check does not allow it, or it is one's own text */
  async dismiss(findingId: string, reason: string, actor: Actor): Promise<string> {
    return this.change(findingId, actor, async (tx, finding, facts) => {
      if (finding.severity === 'error' && !DISMISSIBLE.has(finding.checkId))
        throw new Problem(409, 'findings.not_dismissible', { params: { check: finding.checkId } });
      const segment = await tx.findOneByOrFail(SegmentEntity, {
        variantId: facts.id,
        segmentId: finding.segmentId,
      });
      if (segment.authorship.includes(actor.id ?? '')) throw new Problem(409, 'segments.own_words');
      await tx.update(FindingEntity, finding.id, {
        ...{ state: 'dismissed', dismissedBy: actor.id, dismissedAt: new Date(), dismissalReason: reason },
      });
      return 'finding.dismissed';
    });
  }

  /** @throws Problem 404, 403 */
  async restore(findingId: string, actor: Actor): Promise<string> {
    return this.change(findingId, actor, async (tx, finding) => {
      await tx.update(FindingEntity, finding.id, {
        ...{ state: 'open', dismissedBy: null, dismissedAt: null, dismissalReason: null },
      });
      return 'finding.restored';
    });
  }

  /** Gives the variant. `doIt` gives the name of what was done. */
  private async change(
    findingId: string,
    actor: Actor,
    doIt: (tx: EntityManager, finding: FindingEntity, facts: VariantFacts) => Promise<string>,
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      const known = await tx.findOneBy(FindingEntity, { id: findingId });
      const facts = known && (await variantFacts(tx, known.variantId, { lock: true }));
      // Somebody may have changed the text while the lock was waited for.
      const finding = facts && (await tx.findOneBy(FindingEntity, { id: findingId }));
      if (!finding) throw notFound('finding');
      requireAllowed('review', facts, actor);
      const action = await doIt(tx, finding, facts);
      await touchVariant(tx, facts);
      await recordEvent(tx, {
        ...{ actor, action, documentId: facts.document.id, variantId: facts.id },
        details: { segmentId: finding.segmentId, check: finding.checkId },
      });
      return facts.id;
    });
  }
}
