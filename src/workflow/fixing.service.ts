import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { groupBy } from '../common/group-by.js';
import { Problem } from '../common/problem.js';
import { applySafeFixes } from '../translations/checks/checks.js';
import { textsHash } from '../translations/checks/texts-hash.js';
import { FindingEntity } from '../translations/checks/finding.entity.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import type { SegmentChange } from '../translations/segments/segment-store.js';
import { SegmentWork, type Work } from './segment-work.service.js';
import { changeOf, withAuthor } from './target-changes.js';
import { requireSeen, type SeenVersion } from './versions.js';

/** Mends what can be mended without a person looking at it. */
@Injectable()
export class FixingService {
  constructor(private readonly work: SegmentWork) {}

  /** @throws Problem 404, 412, 403; 409 when there is nothing to mend */
  async fixAll(variantId: string, actor: Actor, seen: SeenVersion): Promise<void> {
    const check = ({ facts }: Work) => requireSeen(facts, seen);
    const doing = { permission: 'edit', event: 'segments.fixed', action: 'fixed', check } as const;
    await this.work.change(variantId, actor, doing, async ({ tx, segments }) => {
      const open = await tx.findBy(FindingEntity, { variantId, state: 'open' });
      const bySegment = groupBy(open, ({ segmentId }) => segmentId);
      const changes = segments.flatMap((segment) => fixed(segment, bySegment.get(segment.segmentId) ?? [], actor));
      if (changes.length === 0) throw new Problem(409, 'segments.nothing_to_fix');
      return changes;
    });
  }
}

/** A proposal that nobody has taken stays one; everything else has a person who answers for it. */
function fixed(segment: SegmentEntity, findings: readonly FindingEntity[], actor: Actor): SegmentChange[] {
  const hash = textsHash(segment);
  const current = findings.filter((finding) => finding.textsHash.equals(hash));
  const replacements = current.flatMap(
    ({ checkId: check, severity, startOffset: start, endOffset: end, replacement }) =>
      replacement === null ? [] : [{ check, severity, start, end, replacement }],
  );
  const targetText = applySafeFixes(segment.targetText, replacements);
  if (targetText === segment.targetText) return [];
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
