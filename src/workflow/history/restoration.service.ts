import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { notFound } from '../../common/problem.js';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/env.js';
import { FACTS } from '../../documents/authorship.js';
import { extract, factsOf, type Field } from '../../documents/content/segments.js';
import type { DocumentKind } from '../../documents/document-kind.js';
import { DocumentKinds } from '../../documents/document-kinds.js';
import { RevisionEntity } from '../../documents/revision.entity.js';
import type { SegmentChange } from '../../translations/segments/segment-store.js';
import type { VariantFacts } from '../facts.js';
import { variantFacts } from '../facts.query.js';
import { SegmentWork, type Work } from '../segment-work.service.js';
import { changesOf, faultsOf, withAuthor, type TargetInput } from '../target-changes.js';
import { claimTask } from '../tasks.js';
import { requireSeen, type SeenVersion } from '../versions.js';
import { requireAllowed } from '../workflow.service.js';
import { WritingService } from '../writing.service.js';
import { textChanges } from './content-diff.js';
import { authorshipRestored, restorable, type FormerSegment, type Left } from './restored-texts.js';
import type { RestoredView } from './revision.schema.js';

/** Takes the text of an earlier revision up again, as work in progress like any other. */
@Injectable()
export class RestorationService {
  constructor(
    private readonly database: DataSource,
    private readonly kinds: DocumentKinds,
    private readonly writing: WritingService,
    private readonly work: SegmentWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws Problem 404, 412, 403 or 409; 422 when the content is none of its kind any more */
  async restore(variantId: string, number: number, actor: Actor, seen: SeenVersion): Promise<RestoredView> {
    const facts = await variantFacts(this.database.manager, variantId, { lock: false });
    if (!facts) throw notFound('variant');
    return facts.isSource
      ? this.restoreSource(variantId, number, actor, seen)
      : this.restoreTarget(variantId, number, actor, seen);
  }

  private restoreSource(variantId: string, number: number, actor: Actor, seen: SeenVersion) {
    return this.database.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts) throw notFound('variant');
      requireSeen(facts, seen);
      requireAllowed('edit', facts, actor);
      const former = await revisionOf(tx, variantId, number);
      const done = await this.rewrite(tx, facts, former, actor);
      if (actor.id !== null) await claimTask(tx, variantId, actor.id, this.config.claimLeaseMinutes);
      return { version: await versionNow(tx, variantId), ...done, left: [] };
    });
  }

  private async rewrite(tx: EntityManager, facts: VariantFacts, former: RevisionEntity, actor: Actor) {
    const kind = this.kinds.of(facts.document.kind);
    const content = this.kinds.parse(facts.document.kind, former.content);
    const changed = await this.writing.changedContent(tx, facts, content, { trustIds: true });
    if (!changed) return { revision: null, restored: [] };
    const present = await tx.findOneByOrFail(RevisionEntity, { id: facts.revisionId ?? '' });
    const authorship = authorshipRestored(versionOf(kind, present), versionOf(kind, former), actor.id, FACTS);
    const revision = await this.writing.addContent(tx, facts, changed, 'written', actor, {
      ...{ authorship, details: { restored: former.number } },
    });
    const texts = textChanges(extract(kind.schema, present.content), extract(kind.schema, changed));
    return { revision: revision.number, restored: texts.map(({ field }) => field) };
  }

  private async restoreTarget(variantId: string, number: number, actor: Actor, seen: SeenVersion) {
    const done = { version: 0, restored: [] as string[], left: [] as Left[] };
    const check = ({ facts }: Work) => requireSeen(facts, seen);
    const doing = { permission: 'edit', event: 'segments.restored', action: 'restored', check } as const;
    await this.work.begin(variantId, actor, doing, async (work) => {
      const former = await revisionOf(work.tx, variantId, number);
      const { texts, left } = restorable(work.segments, await this.textsOf(work, former));
      const sound = await withoutFaults(work, texts);
      const changes = changesBack(work, sound.texts, former, actor);
      done.restored = changes.map(({ segmentId }) => segmentId);
      done.left = [...left, ...sound.left];
      if (changes.length > 0) await this.work.save(work, changes, doing, actor);
      done.version = await versionNow(work.tx, variantId);
    });
    return { revision: null, ...done };
  }

  private async textsOf({ tx, facts }: Work, former: RevisionEntity) {
    const { schema } = this.kinds.of(facts.document.kind);
    const { sourceRevisionId: id } = former;
    const source = id === null ? null : await tx.findOneByOrFail(RevisionEntity, { id });
    return {
      segments: await segmentsAt(tx, facts.id, former.id),
      fields: textsByField(extract(schema, former.content)),
      sources: textsByField(source ? extract(schema, source.content) : []),
    };
  }
}

/** What each segment was when the revision was made, as far as its history goes. */
async function segmentsAt(tx: EntityManager, variantId: string, revisionId: string) {
  const rows: FormerSegment[] = await tx.query(
    `SELECT DISTINCT ON (h.segment_id) h.segment_id AS "segmentId", h.source_text AS "sourceText",
            h.target_text AS "targetText", h.origin, h.score
       FROM segment_history h JOIN revisions r ON r.id = $2 AND h.at <= r.created_at
      WHERE h.variant_id = $1 ORDER BY h.segment_id, h.id DESC`,
    [variantId, revisionId],
  );
  return new Map(rows.map((row) => [row.segmentId, row]));
}

/** Texts that are too long now for what stands beside them are left. */
async function withoutFaults({ segments, fields }: Work, texts: readonly FormerSegment[]) {
  const limits = new Map((await fields()).map(({ id, limit }) => [id, limit]));
  const faults = faultsOf(texts.map(inputOf), segments, limits, (index) => String(index));
  const faulty = new Set(faults.map(({ pointer }) => Number(pointer?.split('/')[0])));
  return {
    texts: texts.filter((_, index) => !faulty.has(index)),
    left: texts
      .filter((_, index) => faulty.has(index))
      .map(({ segmentId }) => ({ segment: segmentId, because: 'tooLong' as const })),
  };
}

/** As if they were put there again; but their words are those of who wrote them. */
function changesBack(
  { segments, facts }: Work,
  texts: readonly FormerSegment[],
  { authorship }: RevisionEntity,
  actor: Actor,
): SegmentChange[] {
  const before = new Map(segments.map((segment) => [segment.segmentId, segment]));
  const former = new Map(texts.map((text) => [text.segmentId, text]));
  return changesOf(texts.map(inputOf), before, actor, facts.sourceRevisionId).map((change) => {
    const then = former.get(change.segmentId);
    if (!then || then.targetText === before.get(change.segmentId)?.targetText) return change;
    const { origin, score } = then;
    const people = withAuthor(authorship[change.segmentId] ?? [], actor);
    return { ...change, origin, score, fuzzy: false, edited: true, authorship: people };
  });
}

function inputOf({ segmentId, targetText }: FormerSegment): TargetInput {
  return { id: segmentId, text: targetText, status: 'translated' };
}

function versionOf({ schema }: DocumentKind, { content, authorship }: RevisionEntity) {
  return { texts: textsByField(extract(schema, content)), facts: factsOf(schema, content), authorship };
}

function textsByField(fields: readonly Field[]): Map<string, string> {
  return new Map(fields.map(({ id, text }) => [id, text]));
}

/** As this transaction leaves it: what others do next is not what whoever asked has seen. */
async function versionNow(tx: EntityManager, variantId: string): Promise<number> {
  const rows: { version: number }[] = await tx.query(`SELECT version FROM variants WHERE id = $1`, [variantId]);
  return (rows[0] as { version: number }).version;
}

/** @throws Problem 404 */
async function revisionOf(tx: EntityManager, variantId: string, number: number): Promise<RevisionEntity> {
  const found = await tx.findOneBy(RevisionEntity, { variantId, number });
  if (!found) throw notFound('revision');
  return found;
}
