import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { hasRole, type Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { stale } from '../common/http/if-match.js';
import { notFound, Problem } from '../common/problem.js';
import { DocumentEntity } from '../documents/document.entity.js';
import type { Kind } from '../documents/kind.js';
import type { Translate } from '../languages/i18n.js';
import { OutboxService } from '../outbox/outbox.service.js';
import type { DocumentChanges, DocumentView, NewDocumentBody } from './document.schema.js';
import { settingsAfter, settingsChanged, type DocumentSettings } from './document-settings.js';
import { DocumentsQuery } from './documents.query.js';
import { DraftsService } from './drafts.service.js';
import { isWanted, type VariantFacts } from './facts.js';
import { documentFacts } from './facts.query.js';
import { dropOrder } from './release-order.js';
import { requireProfiles } from './officials-named.js';
import { PlanForecasts } from './schedule/plan-forecasts.service.js';
import { moveTask, rescheduleTasks } from './tasks.js';
import { wholeVersion, type SeenVersion } from './versions.js';

/** Documents as wholes: begun by an author, with settings that authors and publishers change. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: DataSource,
    private readonly drafts: DraftsService,
    private readonly outbox: OutboxService,
    private readonly query: DocumentsQuery,
    private readonly forecasts: PlanForecasts,
  ) {}

  /** @throws Problem 409 when the source language is not among the languages, or an official has no profile */
  async create(kind: Kind, { datedAt, dueAt, ...rest }: NewDocumentBody, actor: Actor): Promise<DocumentView> {
    const dates = { datedAt: datedAt ? new Date(datedAt) : null, dueAt: dueAt ? new Date(dueAt) : null };
    const source = await this.database.transaction((tx) =>
      this.drafts.begin(tx, { ...rest, ...dates, kind, origin: 'written' }, actor),
    );
    return this.query.one(kind, source.document.id);
  }

  /** @throws Problem 403, 404; 409 when the source language is taken out, or an official has no profile; 412 with the settings as they are now */
  async change(
    kind: Kind,
    documentId: string,
    { dueAt, ...rest }: DocumentChanges,
    actor: Actor,
    seen: SeenVersion,
    t: Translate,
  ): Promise<DocumentView> {
    requireSettingRight(actor);
    const plansAtRisk = await this.database.transaction(async (tx) => {
      const variants = await documentFacts(tx, documentId, { lock: true });
      const found = variants[0]?.document;
      if (found?.kind !== kind) throw notFound('document');
      const version = wholeVersion(variants);
      const before = pickSettings(found);
      if (!seen({ version })) throw stale({ version, ...before });
      const after = settingsAfter(found, { ...rest, dueAt: typeof dueAt === 'string' ? new Date(dueAt) : dueAt });
      const details = settingsChanged(before, after);
      if (!details) return [];
      await requireProfiles(tx, after.officials);
      await tx.update(DocumentEntity, documentId, { ...after, version: found.version + 1 });
      await rescheduleTasks(tx, documentId, after);
      await recordEvent(tx, { actor, action: 'document.changed', documentId, details });
      await this.followSettings(tx, variants, after, actor);
      return this.forecasts.atRisk(tx, documentId, t);
    });
    return { ...(await this.query.one(kind, documentId)), plansAtRisk };
  }

  private async followSettings(tx: EntityManager, variants: VariantFacts[], after: DocumentSettings, actor: Actor) {
    const { id: documentId, releaseOrder, ...before } = (variants[0] as VariantFacts).document;
    // A publisher's order was meant for the policy as it was: others must not widen it.
    const widened =
      before.releasePolicy !== after.releasePolicy ||
      before.firstLanguage !== after.firstLanguage ||
      String(before.requiredLanguages) !== String(after.requiredLanguages);
    if (releaseOrder && widened && !hasRole(actor, 'publisher')) await dropOrder(tx, documentId, actor);
    for (const variant of variants) {
      if (isWanted(before, variant.language) === isWanted(after, variant.language)) continue;
      await moveTask(tx, { ...variant, document: { ...variant.document, ...after } }, variant.state);
    }
    // A language that was added is opened, and one that is no longer required no longer holds the others back.
    await this.outbox.append(tx, 'translation.prepare', { documentId });
    await this.outbox.append(tx, 'release.ready', { documentId });
  }
}

function requireSettingRight(actor: Actor): void {
  if (hasRole(actor, 'author') || hasRole(actor, 'publisher')) return;
  const reasons = [{ code: 'workflow.role_missing', params: { roles: ['author', 'publisher'] } }];
  throw new Problem(403, 'documents.refused', { reasons });
}

function pickSettings({
  releasePolicy,
  firstLanguage,
  requiredLanguages,
  optionalLanguages,
  officials,
  dueAt,
}: DocumentSettings): DocumentSettings {
  return { releasePolicy, firstLanguage, requiredLanguages, optionalLanguages, officials, dueAt };
}
