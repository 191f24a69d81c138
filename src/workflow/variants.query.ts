import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { eventsOf } from '../accounts/event-history.js';
import { notFound } from '../common/problem.js';
import { RevisionEntity } from '../documents/revision.entity.js';
import { clocksOf, type Clocks } from './changes/clocks.query.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import { allowedActions } from './transitions.js';
import type { VariantView } from './variant.schema.js';

export interface PageRequest {
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
    return variantView(facts, revision, await clocksOf(this.database.manager, variantId), actor);
  }

  /** Newest first. @throws Problem 404 */
  async events(variantId: string, page: PageRequest) {
    await this.facts(variantId);
    return eventsOf(this.database.manager, { kind: 'variant', id: variantId }, page);
  }

  private async facts(variantId: string): Promise<VariantFacts> {
    const facts = await variantFacts(this.database.manager, variantId, { lock: false });
    if (!facts) throw notFound('variant');
    return facts;
  }
}

function variantView(facts: VariantFacts, revision: RevisionEntity | null, clocks: Clocks, actor: Actor): VariantView {
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
    ...{ changedInReview: facts.changedInReview, errors: facts.errors },
    firstPublishedAt: facts.firstPublishedAt?.toISOString() ?? null,
    ...clocksView(clocks),
    change: changeOf(facts),
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

function clocksView({ createdAt, ...others }: Clocks) {
  return {
    createdAt: createdAt.toISOString(),
    updatedAt: others.updatedAt?.toISOString() ?? null,
    correctedAt: others.correctedAt?.toISOString() ?? null,
    minorEditedAt: others.minorEditedAt?.toISOString() ?? null,
    correctionAwaitedSince: others.correctionAwaitedSince?.toISOString() ?? null,
  };
}

function changeOf({ live, changeKind: kind, changeNote: note, changeDueAt, behindFrom }: VariantFacts) {
  if (kind === null || (!live && behindFrom !== null)) return null;
  return { kind, note, dueAt: changeDueAt?.toISOString() ?? null, followsSource: behindFrom !== null };
}
