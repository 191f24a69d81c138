import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { Problem } from '../common/problem.js';
import { touchWriting } from '../documents/touch-variant.js';
import { mergedSegment, splitSegment } from '../translations/segments/split-merge.js';
import { namesGiven, replaceSegments, segmentsOf } from '../translations/segments/segment-store.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import { requireSeenSegment, SegmentWork, type Work } from './segment-work.service.js';
import type { SeenVersion } from './versions.js';
import { recordEvent } from '../accounts/event-log.js';

interface Cut {
  old: SegmentEntity[];
  parts: SegmentEntity[];
}

/** Cutting a segment in two, and making one of two: a sentence is not always what a translator works on. */
@Injectable()
export class CuttingService {
  constructor(private readonly work: SegmentWork) {}

  /**
   * @param offset where, in UTF-16 code units of the source text: at a white space and outside of marks
   * @param targetOffset where the translation is cut; without it, all of it stays with the first part
   * @throws Problem 404, 412, 403, 409; 422 when it cannot be cut there
   */
  async split(
    variantId: string,
    segmentId: string,
    { offset, targetOffset }: { offset: number; targetOffset?: number | undefined },
    actor: Actor,
    seen: SeenVersion,
  ): Promise<void> {
    await this.replace(variantId, segmentId, 'split', actor, seen, async (segment, { tx }) => {
      const names = await namesGiven(tx, variantId);
      const parts = splitSegment(segment, offset, targetOffset ?? null, names);
      if (!parts) throw new Problem(422, 'segments.not_to_cut_here', { params: { offset } });
      return { old: [segment], parts };
    });
  }

  /** With the segment after it, in the same text. @throws Problem 404, 412, 403; 409 when there is none */
  async merge(variantId: string, segmentId: string, actor: Actor, seen: SeenVersion): Promise<void> {
    await this.replace(variantId, segmentId, 'merged', actor, seen, (segment, { segments }) => {
      const next = segments[segments.indexOf(segment) + 1];
      if (next?.field !== segment.field) throw new Problem(409, 'segments.nothing_to_merge');
      return { old: [segment, next], parts: [mergedSegment(segment, next)] };
    });
  }

  private async replace(
    variantId: string,
    segmentId: string,
    action: 'split' | 'merged',
    actor: Actor,
    seen: SeenVersion,
    decide: (segment: SegmentEntity, work: Work) => Cut | Promise<Cut>,
  ): Promise<void> {
    const event = action === 'split' ? 'segments.split' : 'segments.merged';
    const check = (work: Work) => void requireSeenSegment(work, segmentId, seen);
    await this.work.begin(variantId, actor, { permission: 'edit', event, action, check }, async (work) => {
      const { tx, facts } = work;
      const { old, parts } = await decide(requireSeenSegment(work, segmentId, seen), work);
      await replaceSegments(tx, variantId, old, parts, { action, personId: actor.id });
      await this.work.renewFindings({ ...work, segments: await segmentsOf(tx, variantId) }, parts);
      await touchWriting(tx, facts);
      await recordEvent(tx, {
        ...{ actor, action: event, documentId: facts.document.id, variantId },
        details: { from: old.map((one) => one.segmentId), to: parts.map((one) => one.segmentId) },
      });
    });
  }
}
