import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordEvent } from '../accounts/event-log.js';
import { groupBy } from '../common/group-by.js';
import { extract } from '../documents/content/segments.js';
import type { DocumentKind } from '../documents/document-kind.js';
import { DocumentKinds } from '../documents/document-kinds.js';
import { RevisionEntity } from '../documents/revision.entity.js';
import { addRevision } from '../documents/revisions.js';
import { touchVariant } from '../documents/touch-variant.js';
import { VariantEntity } from '../documents/variant.entity.js';
import { toAlmatyIso } from '../languages/almaty-time.js';
import { OutboxService } from '../outbox/outbox.service.js';
import { proposeField } from '../translations/segments/propose.js';
import { segmentsOf } from '../translations/segments/segment-store.js';
import { textsOf as fieldTexts } from '../translations/segments/segment-texts.js';
import { DraftsService } from '../workflow/drafts.service.js';
import type { VariantFacts } from '../workflow/facts.js';
import { alignWithSource } from './align.js';
import type { LastImport } from './import-memory.js';
import { taken, type ImportRequest, type Taken } from './import-request.js';
import { importWarning, type ImportWarning } from './import-warning.js';
import { sameContent } from './same-content.js';
import { requireUnclaimed } from './unclaimed.js';

interface AlignedTarget {
  kind: DocumentKind;
  content: object;
  warnings: ImportWarning[];
}

/** Takes the other languages of a document in: as proposals for its translators, never over what people wrote. */
@Injectable()
export class TargetImport {
  constructor(
    private readonly kinds: DocumentKinds,
    private readonly drafts: DraftsService,
    private readonly outbox: OutboxService,
  ) {}

  /** A language that the document did not have. */
  async add(request: ImportRequest, variants: VariantFacts[]): Promise<Taken> {
    const { tx, document, actor } = request;
    const { content, warnings } = await this.align(request, variants, undefined);
    const known = sourceOf(variants).document;
    const variant = await this.drafts.addVariant(tx, known, document.language, { content, origin: 'imported' }, actor);
    // Otherwise the submission of the source does that.
    if (sourceOf(variants).state !== 'draft')
      await this.outbox.append(tx, 'translation.prepare', { documentId: known.id });
    await recordImport(request, known.id, variant.id);
    return taken({ id: variant.id, document: known }, 'created', variant.revisionId as string, warnings);
  }

  /** Another text for a language: as long as its source is a draft it replaces the one before, later it is proposed. */
  async revise(
    request: ImportRequest,
    variants: VariantFacts[],
    target: VariantFacts,
    last: LastImport | undefined,
  ): Promise<Taken> {
    const { tx, document, actor } = request;
    if (last && sameContent(last.content, document.content)) return taken(target, 'unchanged', last.revisionId);
    requireUnclaimed(target, actor);
    const { kind, content, warnings } = await this.align(request, variants, last);
    const variant = await tx.findOneByOrFail(VariantEntity, { id: target.id });
    const working = target.state === 'draft';
    const revision = await addRevision(tx, kind, variant, { content, origin: 'imported', author: actor.id, working });
    if (!working) warnings.push(...(await propose(tx, target, textsOf(kind, content))));
    await touchVariant(tx, target);
    await recordImport(request, target.document.id, target.id);
    return taken(target, 'revised', revision.id, warnings);
  }

  private async align(
    { tx, document }: ImportRequest,
    variants: VariantFacts[],
    last: LastImport | undefined,
  ): Promise<AlignedTarget> {
    const source = sourceOf(variants);
    const kind = this.kinds.of(document.kind);
    const revision = await tx.findOneByOrFail(RevisionEntity, { id: source.revisionId ?? '' });
    const { content, unmatched, factsDiffer } = alignWithSource(
      kind.schema,
      revision.content,
      document.content,
      last?.content ?? null,
    );
    const warnings = unmatched.map((text) => importWarning('import.no_counterpart', { text: excerpt(text) }));
    if (factsDiffer) warnings.push(importWarning('import.facts_differ'));
    if (source.document.datedAt?.getTime() !== document.publishedAt.getTime())
      warnings.push(importWarning('import.date_differs', { date: toAlmatyIso(document.publishedAt) }));
    return { kind, content, warnings };
  }
}

/** Into texts that are empty, or hold what an import proposed and nobody has taken; all others stay, and are named. */
async function propose(
  tx: EntityManager,
  { id, state, language }: VariantFacts,
  texts: ReadonlyMap<string, string>,
): Promise<ImportWarning[]> {
  const segments = await segmentsOf(tx, id);
  const now = fieldTexts(segments);
  const differing = [...groupBy(segments, ({ field }) => field)].filter(
    ([field]) => texts.has(field) && texts.get(field) !== now.get(field),
  );
  const warnings: ImportWarning[] = [];
  // From the end: where pieces become one, all that follows moves up.
  for (const [field, parts] of differing.toReversed()) {
    const free =
      state === 'translation' &&
      parts.every(
        ({ targetText, origin, status }) => targetText === '' || (origin === 'import' && status === 'prefilled'),
      );
    if (free) await proposeField(tx, parts, texts.get(field) as string, language);
    else warnings.unshift(importWarning('import.segment_kept', { segment: field }));
  }
  return warnings;
}

function sourceOf(variants: VariantFacts[]): VariantFacts {
  return variants.find(({ isSource }) => isSource) as VariantFacts;
}

async function recordImport({ tx, actor }: ImportRequest, documentId: string, variantId: string): Promise<void> {
  await recordEvent(tx, { actor, action: 'variant.imported', documentId, variantId });
}

function textsOf(kind: DocumentKind, content: object): Map<string, string> {
  return new Map(extract(kind.schema, content).map(({ id, text }) => [id, text]));
}

function excerpt(text: string): string {
  const characters = [...text.slice(0, 160)];
  return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : text;
}
