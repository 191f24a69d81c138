import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { extract } from '../documents/content/segments.js';
import type { DocumentKind } from '../documents/document-kind.js';
import { DocumentKinds } from '../documents/document-kinds.js';
import { RevisionEntity } from '../documents/revision.entity.js';
import { addRevision } from '../documents/revisions.js';
import { VariantEntity } from '../documents/variant.entity.js';
import { prefillTargets, segmentsOf } from '../translations/segments/segment-store.js';
import { DraftsService } from '../workflow/drafts.service.js';
import type { VariantFacts } from '../workflow/facts.js';
import { requireUnclaimed } from './unclaimed.js';
import { alignWithSource } from './align.js';
import type { ImportWarning } from './import-warning.js';
import type { LegacyDocument } from './legacy/read-legacy-document.js';

/** Takes the other languages of a document in: as proposals for its translators, never over what people wrote. */
@Injectable()
export class TargetImport {
  constructor(
    private readonly kinds: DocumentKinds,
    private readonly drafts: DraftsService,
  ) {}

  async take(
    tx: EntityManager,
    variants: VariantFacts[],
    target: VariantFacts | undefined,
    { kind, language, content: read }: LegacyDocument,
    lastRevisionId: string | null,
    actor: Actor,
  ) {
    const documentKind = this.kinds.of(kind);
    const { document } = variants[0] as VariantFacts;
    const source = await sourceRevision(tx, variants);
    const last = lastRevisionId ? await tx.findOneByOrFail(RevisionEntity, { id: lastRevisionId }) : null;
    const { content, unmatched, factsDiffer } = alignWithSource(
      documentKind.schema,
      source.content,
      read,
      last?.content ?? null,
    );
    const warnings: ImportWarning[] = unmatched.map((text) =>
      warning('import.no_counterpart', { text: excerpt(text) }),
    );
    if (factsDiffer) warnings.push(warning('import.facts_differ'));
    if (!target) {
      const added = await this.drafts.addVariant(tx, document, language, { content, origin: 'imported' }, actor);
      await recordEvent(tx, { actor, action: 'variant.imported', documentId: document.id, variantId: added.id });
      return {
        status: 'created' as const,
        documentId: document.id,
        variantId: added.id,
        revisionId: added.revisionId as string,
        warnings,
      };
    }
    requireUnclaimed(target, actor);
    const opened = target.state !== 'draft';
    const variant = await tx.findOneByOrFail(VariantEntity, { id: target.id });
    const revision = await addRevision(tx, documentKind, variant, {
      ...{ content, origin: 'imported', author: actor.id, working: !opened },
    });
    if (opened) warnings.push(...(await this.propose(tx, documentKind, target, content, last)));
    await tx.query(`UPDATE variants SET version = version + 1, updated_at = now() WHERE id = $1`, [target.id]);
    await recordEvent(tx, { actor, action: 'variant.imported', documentId: document.id, variantId: target.id });
    return {
      status: 'revised' as const,
      documentId: document.id,
      variantId: target.id,
      revisionId: revision.id,
      warnings,
    };
  }

  /** Into segments that are empty, or still hold what the last import brought; all others stay, and are named. */
  private async propose(
    tx: EntityManager,
    kind: DocumentKind,
    target: VariantFacts,
    content: object,
    last: RevisionEntity | null,
  ): Promise<ImportWarning[]> {
    const texts = textsOf(kind, content);
    const before = last ? textsOf(kind, last.content) : new Map<string, string>();
    const differing = (await segmentsOf(tx, target.id)).filter(
      ({ segmentId, targetText }) => texts.has(segmentId) && texts.get(segmentId) !== targetText,
    );
    const free = differing.filter(
      ({ segmentId, targetText, origin }) =>
        targetText === '' || (origin === 'import' && targetText === before.get(segmentId)),
    );
    await prefillTargets(
      tx,
      target.id,
      free.map(({ segmentId }) => ({ segmentId, targetText: texts.get(segmentId) as string })),
    );
    return differing
      .filter((segment) => !free.includes(segment))
      .map(({ segmentId }) => warning('import.segment_kept', { segment: segmentId }));
  }
}

async function sourceRevision(tx: EntityManager, variants: VariantFacts[]): Promise<RevisionEntity> {
  const source = variants.find(({ isSource }) => isSource);
  return tx.findOneByOrFail(RevisionEntity, { id: source?.revisionId ?? '' });
}

function textsOf(kind: DocumentKind, content: object): Map<string, string> {
  return new Map(extract(kind.schema, content).map(({ id, text }) => [id, text]));
}

function warning(code: string, params?: Record<string, unknown>): ImportWarning {
  return { line: null, code, ...(params && { params }) };
}

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
