import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { Problem } from '../common/problem.js';
import { MemoryService } from '../translations/memory/memory.service.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import type { UnitUse } from '../translations/memory/unit-store.js';
import type { SegmentChange } from '../translations/segments/segment-store.js';
import { requireSeenSegment, SegmentWork, type Work } from './segment-work.service.js';
import { changesOf, confirmationOf, faultsOf, type TargetInput } from './target-changes.js';
import { requireSeen, type SeenVersion } from './versions.js';

/** Translating, segment by segment. */
@Injectable()
export class TranslatingService {
  constructor(
    private readonly work: SegmentWork,
    private readonly memory: MemoryService,
  ) {}

  /** @throws Problem 404; 412 with the segment as it is now when it is not the one that was seen; 403, 409, 422 */
  async putSegment(variantId: string, input: TargetInput, actor: Actor, seen: SeenVersion): Promise<void> {
    const { id, text, status } = input;
    const check = (work: Work) => void requireSeenSegment(work, id, seen, { text, status });
    await this.put(variantId, [input], actor, check, () => '');
  }

  /** All at once, or none: @throws Problem 412 when the variant is not the one that was seen */
  async putSegments(variantId: string, inputs: TargetInput[], actor: Actor, seen: SeenVersion): Promise<void> {
    const check = ({ facts }: Work) => requireSeen(facts, seen);
    await this.put(variantId, inputs, actor, check, (index) => `/segments/${index}`);
  }

  /**
   * "Still accurate": the old translation holds although its source changed, or although a reviewer put another text
   * there. For one segment or for all.
   */
  async confirm(variantId: string, segmentId: string | null, actor: Actor, seen: SeenVersion): Promise<void> {
    const check = (work: Work) =>
      segmentId === null ? requireSeen(work.facts, seen) : void requireSeenSegment(work, segmentId, seen);
    const doing = { permission: 'edit', event: 'segments.stillAccurate', action: 'confirmed', check } as const;
    await this.work.change(variantId, actor, doing, ({ segments, facts }) => {
      const waiting = segments
        .filter(isInQuestion)
        .filter((segment) => (segmentId === null ? isFinished(segment) : segment.segmentId === segmentId));
      if (waiting.length === 0) throw new Problem(409, 'segments.nothing_to_confirm');
      return waiting.map((segment) => confirmationOf(segment, actor, facts.sourceRevisionId));
    });
  }

  private async put(
    variantId: string,
    inputs: TargetInput[],
    actor: Actor,
    check: (work: Work) => void,
    pointerTo: (index: number) => string,
  ): Promise<void> {
    const doing = { permission: 'edit', event: 'segments.translated', action: 'put', check } as const;
    await this.work.change(variantId, actor, doing, async (work) => {
      const changes = await decide(work, inputs, actor, pointerTo);
      await this.memory.markUsed(work.tx, usesIn(inputs, variantId, changes));
      return changes;
    });
  }
}

const isInQuestion = ({ status, changedInReviewBy }: SegmentEntity) =>
  status === 'needsRevision' || changedInReviewBy !== null;

/** What was begun, or rejected, is looked at one by one. */
const isFinished = ({ status }: SegmentEntity) => status !== 'draft' && status !== 'rejected';

/** The units of the memory that became texts. */
function usesIn(inputs: readonly TargetInput[], variantId: string, changes: readonly SegmentChange[]): UnitUse[] {
  const changed = new Set(changes.map(({ segmentId }) => segmentId));
  return inputs.flatMap(({ id: segmentId, proposal }) =>
    proposal?.unitId && changed.has(segmentId) ? [{ unitId: proposal.unitId, variantId, segmentId }] : [],
  );
}

/** @throws Problem 422 with every fault */
async function decide(
  { facts, segments, fields }: Work,
  raw: TargetInput[],
  actor: Actor,
  pointerTo: (index: number) => string,
): Promise<SegmentChange[]> {
  const inputs = raw.map((input) => ({ ...input, text: input.text.trim() }));
  const limits = new Map((await fields()).map(({ id, limit }) => [id, limit]));
  const reasons = faultsOf(inputs, segments, limits, pointerTo);
  if (reasons.length > 0) throw new Problem(422, 'validation.failed', { reasons });
  const before = new Map(segments.map((segment) => [segment.segmentId, segment]));
  return changesOf(inputs, before, actor, facts.sourceRevisionId);
}
