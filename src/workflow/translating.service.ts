import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { stale } from '../accounts/people/if-match.js';
import { notFound, Problem, type Reason } from '../common/problem.js';
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
import { claimTask } from './tasks.js';
import { requireSeen, type SeenVersion } from './versions.js';
import { requireAllowed } from './workflow.service.js';

export interface TargetInput {
  /** Of the segment. */
  id: string;
  text: string;
  /** `draft`: saved on the way; `translated`: finished. */
  status: 'draft' | 'translated';
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
    await this.edit(variantId, actor, async (tx, facts, segments) => {
      const segment = segments.find(({ segmentId }) => segmentId === input.id);
      if (!segment) throw notFound('segment');
      if (!seen(segment)) throw stale(segmentView(segment));
      return this.changes(tx, facts, segments, [input], actor);
    });
  }

  /** All at once, or none: @throws Problem 412 when the variant is not the one that was seen */
  async putSegments(variantId: string, inputs: TargetInput[], actor: Actor, seen: SeenVersion): Promise<void> {
    await this.edit(variantId, actor, (tx, facts, segments) => {
      requireSeen(facts, seen);
      return this.changes(tx, facts, segments, inputs, actor);
    });
  }

  /** "Still accurate": the old translation holds although its source changed. For one segment or for all. */
  async confirm(variantId: string, segmentId: string | null, actor: Actor, seen: SeenVersion): Promise<void> {
    await this.edit(variantId, actor, async (tx, facts, segments) => {
      const named = segmentId === null ? segments : segments.filter((segment) => segment.segmentId === segmentId);
      if (named.length === 0) throw notFound('segment');
      if (segmentId === null) requireSeen(facts, seen);
      else if (!seen(named[0] as SegmentEntity)) throw stale(segmentView(named[0] as SegmentEntity));
      const outdated = named.filter(({ status }) => status === 'needsRevision');
      if (outdated.length === 0) throw new Problem(409, 'segments.nothing_to_confirm');
      await recordEvent(tx, {
        ...{ actor, action: 'segments.stillAccurate', documentId: facts.document.id, variantId },
        details: { segments: outdated.map((segment) => segment.segmentId) },
      });
      return outdated.map(({ segmentId: id, targetText, authorship }) => ({
        ...{ segmentId: id, targetText, status: 'translated' as const },
        // Whoever vouches for a text has a share in it: somebody else approves it.
        authorship: withAuthor(authorship, actor),
      }));
    });
  }

  /** Locks the variant, asks the guards, saves what `decide` says, and renews the lease of whoever works. */
  private async edit(
    variantId: string,
    actor: Actor,
    decide: (tx: EntityManager, facts: VariantFacts, segments: SegmentEntity[]) => Promise<TargetChange[]>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts) throw notFound('variant');
      if (facts.isSource) throw new Problem(409, 'segments.source_is_whole');
      requireAllowed('edit', facts, actor);
      const changes = await decide(tx, facts, await segmentsOf(tx, variantId));
      await saveTargets(tx, variantId, changes, actor.id);
      await tx.query(`UPDATE variants SET version = version + 1, updated_at = now() WHERE id = $1`, [variantId]);
      if (actor.id !== null) await claimTask(tx, variantId, actor.id, this.config.claimLeaseMinutes);
    });
  }

  private async changes(
    tx: EntityManager,
    facts: VariantFacts,
    segments: SegmentEntity[],
    inputs: TargetInput[],
    actor: Actor,
  ): Promise<TargetChange[]> {
    const limits = await this.limits(tx, facts);
    const byId = new Map(segments.map((segment) => [segment.segmentId, segment]));
    const faults = inputs.flatMap((input) => faultsOf(input, byId, limits));
    if (faults.length > 0) throw new Problem(422, 'validation.failed', { reasons: faults });
    return inputs.map(({ id: segmentId, text, status }) => {
      const before = byId.get(segmentId) as SegmentEntity;
      return {
        segmentId,
        targetText: text,
        status: text === '' ? ('untranslated' as const) : status,
        authorship: authorsAfter(before, text, actor),
      };
    });
  }

  private async limits(tx: EntityManager, { document, sourceRevisionId }: VariantFacts): Promise<Map<string, number>> {
    const source = await tx.findOneByOrFail(RevisionEntity, { id: sourceRevisionId ?? '' });
    return new Map(extract(this.kinds.of(document.kind).schema, source.content).map(({ id, limit }) => [id, limit]));
  }
}

function faultsOf(
  { id: segmentId, text, status }: TargetInput,
  segments: Map<string, SegmentEntity>,
  limits: Map<string, number>,
): Reason[] {
  const pointer = `/${segmentId}`;
  const limit = limits.get(segmentId) ?? 0;
  if (!segments.has(segmentId)) return [{ code: 'segments.unknown', params: { segment: segmentId }, pointer }];
  if (text === '' && status === 'translated')
    return [{ code: 'segments.empty', params: { segment: segmentId }, pointer }];
  if (text.length > limit) return [{ code: 'segments.too_long', params: { segment: segmentId, limit }, pointer }];
  return [];
}

/** Nobody has a share in a text that is gone; otherwise an edit adds its author, and saving the same text does not. */
function authorsAfter(before: SegmentEntity, text: string, actor: Actor): string[] {
  if (text === '') return [];
  const unchanged = text === before.targetText && before.authorship.length > 0;
  return unchanged ? before.authorship : withAuthor(before.authorship, actor);
}

function withAuthor(authorship: string[], { id }: Actor): string[] {
  return id === null ? authorship : [...new Set([...authorship, id])];
}
