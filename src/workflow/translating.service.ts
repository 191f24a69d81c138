import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { stale } from '../common/http/if-match.js';
import { notFound, Problem } from '../common/problem.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { extract } from '../documents/content/segments.js';
import { DocumentKinds } from '../documents/document-kinds.js';
import { RevisionEntity } from '../documents/revision.entity.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import { saveTargets, segmentsOf, type TargetChange } from '../translations/segments/segment-store.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import { segmentView } from './segment-view.js';
import { changesOf, confirmationOf, faultsOf, type TargetInput } from './target-changes.js';
import { claimTask } from './tasks.js';
import { requireSeen, type SeenVersion } from './versions.js';
import { requireAllowed } from './workflow.service.js';

interface Edit {
  tx: EntityManager;
  facts: VariantFacts;
  segments: SegmentEntity[];
}

interface Step {
  /** What the event log calls it. */
  action: string;
  /** @throws Problem 412 */
  check: (edit: Edit) => void;
  decide: (edit: Edit) => TargetChange[] | Promise<TargetChange[]>;
}

/** Translating, segment by segment. */
@Injectable()
export class TranslatingService {
  constructor(
    private readonly database: DataSource,
    private readonly kinds: DocumentKinds,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Problem 404; 412 with the segment as it is now when it is not the one that was seen; 403, 409, 422 */
  async putSegment(variantId: string, input: TargetInput, actor: Actor, seen: SeenVersion): Promise<void> {
    await this.edit(variantId, actor, {
      action: 'segments.translated',
      check: (edit) => requireSeenSegment(edit, input.id, seen),
      decide: (edit) => this.changes(edit, [input], actor, () => ''),
    });
  }

  /** All at once, or none: @throws Problem 412 when the variant is not the one that was seen */
  async putSegments(variantId: string, inputs: TargetInput[], actor: Actor, seen: SeenVersion): Promise<void> {
    await this.edit(variantId, actor, {
      action: 'segments.translated',
      check: ({ facts }) => requireSeen(facts, seen),
      decide: (edit) => this.changes(edit, inputs, actor, (index) => `/segments/${index}`),
    });
  }

  /** "Still accurate": the old translation holds although its source changed. For one segment or for all. */
  async confirm(variantId: string, segmentId: string | null, actor: Actor, seen: SeenVersion): Promise<void> {
    await this.edit(variantId, actor, {
      action: 'segments.stillAccurate',
      check: (edit) => (segmentId === null ? requireSeen(edit.facts, seen) : requireSeenSegment(edit, segmentId, seen)),
      decide: ({ segments }) => {
        const outdated = segments.filter(
          (segment) => segment.status === 'needsRevision' && (segmentId ?? segment.segmentId) === segment.segmentId,
        );
        if (outdated.length === 0) throw new Problem(409, 'segments.nothing_to_confirm');
        return outdated.map((segment) => confirmationOf(segment, actor));
      },
    });
  }

  /** Locks the variant, asks the guards, saves what is decided, and renews the lease of whoever works. */
  private async edit(variantId: string, actor: Actor, { action, check, decide }: Step): Promise<void> {
    await this.database.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts) throw notFound('variant');
      if (facts.isSource) throw new Problem(409, 'segments.source_is_whole');
      const edit = { tx, facts, segments: await segmentsOf(tx, variantId) };
      check(edit);
      requireAllowed('edit', facts, actor);
      const changes = await decide(edit);
      if (changes.length > 0) await save(edit, changes, action, actor);
      if (actor.id !== null) await claimTask(tx, variantId, actor.id, this.config.claimLeaseMinutes);
    });
  }

  private async changes(
    { tx, facts, segments }: Edit,
    raw: TargetInput[],
    actor: Actor,
    pointerTo: (index: number) => string,
  ): Promise<TargetChange[]> {
    const inputs = raw.map((input) => ({ ...input, text: input.text.trim() }));
    const reasons = faultsOf(inputs, await this.limits(tx, facts), pointerTo);
    if (reasons.length > 0) throw new Problem(422, 'validation.failed', { reasons });
    return changesOf(inputs, new Map(segments.map((segment) => [segment.segmentId, segment])), actor);
  }

  private async limits(tx: EntityManager, { document, sourceRevisionId }: VariantFacts): Promise<Map<string, number>> {
    const source = await tx.findOneByOrFail(RevisionEntity, { id: sourceRevisionId ?? '' });
    return new Map(extract(this.kinds.of(document.kind).schema, source.content).map(({ id, limit }) => [id, limit]));
  }
}

async function save(
  { tx, facts, segments }: Edit,
  changes: TargetChange[],
  action: string,
  actor: Actor,
): Promise<void> {
  const before = new Map(segments.map(({ segmentId, targetText }) => [segmentId, targetText]));
  await saveTargets(tx, facts.id, changes, actor.id);
  await tx.query(`UPDATE variants SET version = version + 1, updated_at = now() WHERE id = $1`, [facts.id]);
  await recordEvent(tx, {
    ...{ actor, action, documentId: facts.document.id, variantId: facts.id },
    // What stood there before, so that nothing that anybody wrote is gone without a trace.
    details: { segments: changes.map(({ segmentId }) => ({ id: segmentId, from: before.get(segmentId) })) },
  });
}

function requireSeenSegment({ segments }: Edit, id: string, seen: SeenVersion): void {
  const segment = segments.find(({ segmentId }) => segmentId === id);
  if (!segment) throw notFound('segment');
  if (!seen(segment)) throw stale(segmentView(segment));
}
