import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { stale } from '../common/http/if-match.js';
import { notFound, Problem } from '../common/problem.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { extract, type Field } from '../documents/content/segments.js';
import { DocumentKinds } from '../documents/document-kinds.js';
import { RevisionEntity } from '../documents/revision.entity.js';
import { touchWriting } from '../documents/touch-variant.js';
import { FindingsService } from '../translations/checks/findings.service.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import {
  changeSegments,
  segmentsOf,
  type SegmentAction,
  type SegmentChange,
} from '../translations/segments/segment-store.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import { segmentTexts } from './segment-view.js';
import { claimTask } from './tasks.js';
import type { Action } from './transitions.js';
import type { SeenVersion } from './versions.js';
import { requireAllowed } from './workflow.service.js';

/** A target with its row locked, and its segments in their order. */
export interface Work {
  tx: EntityManager;
  facts: VariantFacts;
  segments: SegmentEntity[];
  /** The texts of the source that the segments are cut from. */
  fields: () => Promise<Field[]>;
}

export interface Doing {
  /** By what right: an action of the transition table. */
  permission: Extract<Action, 'edit' | 'review'>;
  /** What the event log calls it. */
  event: string;
  /** What the history of each segment calls it. */
  action: SegmentAction;
  reason?: string | undefined;
  /** @throws Problem 412 */
  check: (work: Work) => void;
}

/** The one way in which segments of a target are worked on. */
@Injectable()
export class SegmentWork {
  constructor(
    private readonly database: DataSource,
    private readonly kinds: DocumentKinds,
    private readonly findings: FindingsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Locks the variant, asks the guards, saves what is decided, checks it, and renews the lease of whoever works. */
  async change(
    variantId: string,
    actor: Actor,
    doing: Doing,
    decide: (work: Work) => SegmentChange[] | Promise<SegmentChange[]>,
  ): Promise<void> {
    await this.begin(variantId, actor, doing, async (work) => {
      const changes = await decide(work);
      if (changes.length > 0) await this.save(work, changes, doing, actor);
    });
  }

  /** The same for work that saves by itself. */
  async begin(variantId: string, actor: Actor, doing: Doing, work: (work: Work) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts) throw notFound('variant');
      if (facts.isSource) throw new Problem(409, 'segments.source_is_whole');
      let known: Promise<Field[]> | undefined;
      const fields = () => (known ??= this.fieldsOf(tx, facts));
      const begun = { tx, facts, segments: await segmentsOf(tx, variantId), fields };
      doing.check(begun);
      requireAllowed(doing.permission, facts, actor);
      await work(begun);
      if (actor.id !== null) await claimTask(tx, variantId, actor.id, this.config.claimLeaseMinutes);
    });
  }

  /** Saves changes, checks the segments, and remembers who did what. */
  async save(
    { tx, facts, segments, fields }: Work,
    changes: readonly SegmentChange[],
    { event, action, reason }: Omit<Doing, 'check' | 'permission'>,
    actor: Actor,
  ): Promise<void> {
    const before = new Map(segments.map(({ segmentId, targetText }) => [segmentId, targetText]));
    await changeSegments(tx, facts.id, changes, { action, personId: actor.id, reason: reason ?? null });
    await this.renewFindings({ tx, facts, segments: changed(segments, changes), fields }, changes);
    await touchWriting(tx, facts);
    await recordEvent(tx, {
      ...{ actor, action: event, documentId: facts.document.id, variantId: facts.id },
      ...(reason !== undefined && { reason }),
      // What stood there before, so that nothing that anybody wrote is gone without a trace.
      details: { segments: changes.map(({ segmentId }) => ({ id: segmentId, from: before.get(segmentId) })) },
    });
  }

  /** Checks some of the segments again. */
  async renewFindings(work: Work, some: readonly Pick<SegmentEntity, 'segmentId'>[]): Promise<void> {
    const only = some.map(({ segmentId }) => segmentId);
    await this.findings.renew(work.tx, { ...(await checkedVariant(work)), only });
  }

  /** The texts of the source that a target translates. */
  async fieldsOf(tx: EntityManager, { document, sourceRevisionId }: VariantFacts): Promise<Field[]> {
    const source = await tx.findOneByOrFail(RevisionEntity, { id: sourceRevisionId ?? '' });
    return extract(this.kinds.of(document.kind).schema, source.content);
  }
}

/** What the checks are told of the target. */
export async function checkedVariant({ facts: { id, document, language }, segments, fields }: Work) {
  return { variantId: id, from: document.sourceLanguage, to: language, segments, fields: await fields() };
}

/** The texts as `changes` leave them. */
export function changed(segments: readonly SegmentEntity[], changes: readonly SegmentChange[]): SegmentEntity[] {
  const bySegment = new Map(changes.map((change) => [change.segmentId, change]));
  return segments.map((segment) => ({ ...segment, ...bySegment.get(segment.segmentId) }));
}

/** @throws Problem 404; 412 with the segment as it is now, and what was sent, when it is not the one that was seen */
export function requireSeenSegment({ segments }: Work, id: string, seen: SeenVersion, sent?: object): SegmentEntity {
  const segment = segments.find(({ segmentId }) => segmentId === id);
  if (!segment) throw notFound('segment');
  if (!seen(segment)) throw stale(segmentTexts(segment), sent);
  return segment;
}
