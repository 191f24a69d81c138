import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { decodeCursor, toPage, type Page } from '../common/pagination.js';
import { notFound } from '../common/problem.js';
import { RevisionEntity } from '../documents/revision.entity.js';
import { SegmentEntity } from '../translations/segments/segment.entity.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import { segmentView } from './segment-view.js';
import type { SegmentView } from './segment.schema.js';
import { allowedActions } from './transitions.js';
import type { VariantView } from './variant.schema.js';

interface PageRequest {
  limit: number;
  cursor?: string | undefined;
}

/** What people see of a variant. */
@Injectable()
export class VariantsQuery {
  constructor(private readonly database: DataSource) {}

  async one(variantId: string, actor: Actor): Promise<VariantView> {
    const facts = await this.facts(variantId);
    const revision = facts.revisionId
      ? await this.database.manager.findOneBy(RevisionEntity, { id: facts.revisionId })
      : null;
    return variantView(facts, revision, actor);
  }

  async segments(variantId: string, { limit, cursor }: PageRequest): Promise<Page<SegmentView>> {
    await this.facts(variantId);
    const after = Number(decodeCursor(cursor, 1)?.[0] ?? -1);
    const rows = await this.database.manager.find(SegmentEntity, {
      where: { variantId, position: MoreThan(Number.isSafeInteger(after) ? after : -1) },
      order: { position: 'ASC' },
      take: limit + 1,
    });
    const { items, next } = toPage(rows, limit, ({ position }) => [position]);
    return { items: items.map(segmentView), next };
  }

  /** @throws Problem 404 */
  async segment(variantId: string, segmentId: string): Promise<SegmentView> {
    const found = await this.database.manager.findOneBy(SegmentEntity, { variantId, segmentId });
    if (!found) throw notFound('segment');
    return segmentView(found);
  }

  async revisions(variantId: string, { limit, cursor }: PageRequest) {
    await this.facts(variantId);
    const before = Number(decodeCursor(cursor, 1)?.[0] ?? Number.MAX_SAFE_INTEGER);
    const rows = await this.database.manager
      .createQueryBuilder(RevisionEntity, 'r')
      .select(['r.id', 'r.number', 'r.title', 'r.origin', 'r.createdAt', 'r.createdBy'])
      .where('r.variantId = :variantId AND r.number < :before', {
        variantId,
        before: Math.min(before || 0, 2 ** 31 - 1),
      })
      .orderBy('r.number', 'DESC')
      .take(limit + 1)
      .getMany();
    const { items, next } = toPage(rows, limit, ({ number }) => [number]);
    return { items: items.map(summaryOf), next };
  }

  /** @throws Problem 404 */
  async revision(variantId: string, number: number) {
    const found = await this.database.manager.findOneBy(RevisionEntity, { variantId, number });
    if (!found) throw notFound('revision');
    return { ...summaryOf(found), content: found.content };
  }

  private async facts(variantId: string): Promise<VariantFacts> {
    const facts = await variantFacts(this.database.manager, variantId, { lock: false });
    if (!facts) throw notFound('variant');
    return facts;
  }
}

function variantView(facts: VariantFacts, revision: RevisionEntity | null, actor: Actor): VariantView {
  const { id, language, state, version, live, slug, segments, claim, document, isSource } = facts;
  return {
    ...{
      id,
      documentId: document.id,
      kind: document.kind,
      language,
      sourceLanguage: document.sourceLanguage,
      isSource,
    },
    ...{ state, version, live, slug, segments },
    firstPublishedAt: facts.firstPublishedAt?.toISOString() ?? null,
    claim: claim && { ...claim, expiresAt: claim.expiresAt.toISOString() },
    allowedActions: allowedActions(facts, actor),
    revision: revision && {
      number: revision.number,
      title: revision.title,
      createdAt: revision.createdAt.toISOString(),
      content: revision.content as Record<string, unknown>,
    },
  };
}

function summaryOf({ id, number, title, origin, createdAt, createdBy }: RevisionEntity) {
  return { id, number, title, origin, createdAt: createdAt.toISOString(), createdBy };
}
