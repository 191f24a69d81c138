import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { Problem } from '../common/problem.js';
import { FindingsService } from '../translations/checks/findings.service.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import type { SegmentChange } from '../translations/segments/segment-store.js';
import { checkedVariant, SegmentWork, type Work } from './segment-work.service.js';
import { changeOf, withAuthor } from './target-changes.js';
import { requireSeen, type SeenVersion } from './versions.js';

/** Mends what can be mended without a person looking at it. */
@Injectable()
export class FixingService {
  constructor(
    private readonly work: SegmentWork,
    private readonly findings: FindingsService,
  ) {}

  /** @throws Problem 404, 412, 403; 409 when there is nothing to mend */
  async fixAll(variantId: string, actor: Actor, seen: SeenVersion): Promise<void> {
    const check = ({ facts }: Work) => requireSeen(facts, seen);
    const doing = { permission: 'edit', event: 'segments.fixed', action: 'fixed', check } as const;
    await this.work.change(variantId, actor, doing, async (work) => {
      const mended = await this.findings.mended(work.tx, await checkedVariant(work));
      const changes = work.segments.flatMap((segment) => fixed(segment, mended.get(segment.segmentId), actor));
      if (changes.length === 0) throw new Problem(409, 'segments.nothing_to_fix');
      return changes;
    });
  }
}

/** A proposal that nobody has taken stays one; everything else has a person who answers for it. */
function fixed(segment: SegmentEntity, targetText: string | undefined, actor: Actor): SegmentChange[] {
  if (targetText === undefined || targetText === segment.targetText) return [];
  const { status, authorship } = segment;
  return [
    {
      ...changeOf(segment),
      targetText,
      status: status === 'reviewed' ? 'translated' : status,
      authorship: status === 'prefilled' ? authorship : withAuthor(authorship, actor),
    },
  ];
}
