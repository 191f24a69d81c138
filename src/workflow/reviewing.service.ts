import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/actor.js';
import { Problem } from '../common/problem.js';
import { DocumentKinds } from '../documents/document-kinds.js';
import { RemarksService } from './remarks.service.js';
import { verdictChange, type Verdict } from './review-changes.js';
import { requireSeenSegment, SegmentWork, type Work } from './segment-work.service.js';
import { faultsOf } from './target-changes.js';
import { reviseText } from './target-text.js';
import type { SeenVersion } from './versions.js';

/** Reviewing, segment by segment. */
@Injectable()
export class ReviewingService {
  constructor(
    private readonly work: SegmentWork,
    private readonly remarks: RemarksService,
    private readonly kinds: DocumentKinds,
  ) {}

  /** @throws Problem 404; 412 with the segment as it is now; 403, 409; 422 when a text is too long or empty */
  async judge(variantId: string, segmentId: string, raw: Verdict, actor: Actor, seen: SeenVersion): Promise<void> {
    const verdict = raw.verdict === 'edited' ? { ...raw, text: raw.text.trim() } : raw;
    const reason = 'reason' in verdict ? verdict.reason : undefined;
    const check = (work: Work) => void requireSeenSegment(work, segmentId, seen, verdict);
    const doing = { permission: 'review', event: 'segments.judged', action: verdict.verdict, check } as const;
    await this.work.begin(variantId, actor, { ...doing, reason }, async (work) => {
      const segment = requireSeenSegment(work, segmentId, seen);
      if (verdict.verdict === 'accepted' && segment.authorship.includes(actor.id ?? ''))
        throw new Problem(409, 'segments.own_words');
      if (verdict.verdict === 'edited') await requireSound(work, segmentId, verdict.text);
      const change = verdictChange(segment, verdict, actor);
      if (!change) return;
      await this.work.save(work, [change], { ...doing, reason }, actor);
      // What is approved is the text with its changes.
      if (verdict.verdict === 'edited') await reviseText(work.tx, this.kinds, work.facts, actor.id);
      if (verdict.verdict === 'rejected')
        await this.remarks.open(
          work.tx,
          work.facts,
          { segmentId, text: verdict.reason, mentions: segment.authorship },
          actor,
        );
    });
  }
}

/** @throws Problem 422 */
async function requireSound({ segments, fields }: Work, id: string, text: string): Promise<void> {
  const limits = new Map((await fields()).map((field) => [field.id, field.limit]));
  const reasons = faultsOf([{ id, text, status: 'translated' }], segments, limits, () => '');
  if (reasons.length > 0) throw new Problem(422, 'validation.failed', { reasons });
}
