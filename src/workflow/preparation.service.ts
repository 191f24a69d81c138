import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { JARSHY } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import { newId } from '../common/id.js';
import { extract, factsOf } from '../documents/content/segments.js';
import { DocumentKinds } from '../documents/document-kinds.js';
import { RevisionEntity } from '../documents/revision.entity.js';
import { touchVariant } from '../documents/touch-variant.js';
import type { State } from '../documents/variant.entity.js';
import { OutboxService } from '../outbox/outbox.service.js';
import { PublicationWriter } from '../publications/publication-writer.js';
import { FindingsService } from '../translations/checks/findings.service.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import { namesGiven, saveSynchronised, segmentsOf } from '../translations/segments/segment-store.js';
import { textsOf } from '../translations/segments/segment-texts.js';
import { synchronise, type Synchronised } from '../translations/segments/synchronise.js';
import type { ChangeKind } from './changes/change.js';
import { fallenBehind } from './changes/change-after.js';
import { changeOfSource } from './changes/change-of-source.js';
import { saveChange } from './changes/change-store.js';
import { isWanted, type DocumentFacts, type VariantFacts } from './facts.js';
import { documentFacts } from './facts.query.js';
import { sameMeaningFields } from './same-meaning.js';
import { rescheduleTasks } from './tasks.js';
import type { Action } from './transitions.js';
import { WorkflowService } from './workflow.service.js';

/** A source in another state has a text that nobody has submitted: a draft, or what lay there when it was withdrawn. */
const SUBMITTED: readonly State[] = ['review', 'approved', 'published'];

/** Opens the target variants of a document and keeps them in line with its source. */
@Injectable()
export class PreparationService {
  constructor(
    private readonly database: DataSource,
    private readonly kinds: DocumentKinds,
    private readonly workflow: WorkflowService,
    private readonly findings: FindingsService,
    private readonly outbox: OutboxService,
    private readonly publications: PublicationWriter,
  ) {}

  /** Can run any number of times: what is in line already is left alone. */
  async prepare(documentId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await documentFacts(tx, documentId, { lock: true });
      const source = before.find(({ isSource }) => isSource);
      // It was taken back before this job came: the next submission brings another.
      if (!source?.revisionId || !SUBMITTED.includes(source.state)) return;
      await createMissingTargets(tx, source.document, before);
      const revision = await tx.findOneByOrFail(RevisionEntity, { id: source.revisionId });
      const targets = (await documentFacts(tx, documentId, { lock: true })).filter(
        ({ isSource, language, document }) => !isSource && isWanted(document, language),
      );
      const changeFor = await changeOfSource(tx, source);
      for (const target of targets) await this.bringIntoLine(tx, target, revision, changeFor(target.language));
    });
  }

  private async bringIntoLine(
    tx: EntityManager,
    target: VariantFacts,
    source: RevisionEntity,
    change: ChangeKind,
  ): Promise<void> {
    if (target.sourceRevisionId === source.id) return;
    const { document, language: to, id: variantId } = target;
    const from = document.sourceLanguage;
    const { schema } = this.kinds.of(document.kind);
    const before = target.sourceRevisionId
      ? await tx.findOneByOrFail(RevisionEntity, { id: target.sourceRevisionId })
      : null;
    const fields = extract(schema, source.content);
    const sameMeaning = await sameMeaningFields(tx, document.id, before ? extract(schema, before.content) : [], fields);
    const prefill = await importedTexts(tx, target, schema);
    const segments = await segmentsOf(tx, variantId);
    const taken = await namesGiven(tx, variantId);
    const result = synchronise(segments, fields, { source: from, target: to }, { prefill, taken, sameMeaning });
    await saveSynchronised(tx, variantId, result);
    const filled = [...result.changed, ...result.added].filter(({ targetText }) => targetText !== '');
    const only = filled.map(({ segmentId }) => segmentId);
    await this.findings.renew(tx, { variantId, from, to, fields, segments: await segmentsOf(tx, variantId), only });
    await tx.query(`UPDATE variants SET source_revision_id = $2 WHERE id = $1`, [variantId, source.id]);
    const saysTheSame =
      before !== null &&
      factsOf(schema, before.content) === factsOf(schema, source.content) &&
      isUntouched(segments, result, sameMeaning);
    if (saysTheSame) await this.stay(tx, target, result);
    else await this.fallBehind(tx, target, change, result);
    if (result.added.length > 0 || result.changed.some(({ targetText }) => targetText === ''))
      await this.outbox.append(tx, 'translation.prefill', { variantId });
  }

  /** Nothing has to be done to it, and nobody need wait for that. */
  private async stay(tx: EntityManager, target: VariantFacts, result: Synchronised<SegmentEntity>): Promise<void> {
    await touchVariant(tx, target);
    await recordEvent(tx, { ...synchronised(target), details: removedBy(result) });
    // What was behind before is so still. Whatever is worked on for another reason, what is public of it holds.
    if (target.behindFrom !== null) return;
    await this.publications.settleCorrection(tx, target.document.id, target.language);
    await this.outbox.append(tx, 'release.ready', { documentId: target.document.id });
  }

  private async fallBehind(
    tx: EntityManager,
    target: VariantFacts,
    kind: ChangeKind,
    result: Synchronised<SegmentEntity>,
  ): Promise<void> {
    const details = removedBy(result);
    const action = nextStep(target);
    if (action) return this.workflow.move(tx, target, action, JARSHY, { change: { kind, note: null } }, details);
    const change = fallenBehind(target, kind, new Date());
    await saveChange(tx, target, change);
    await rescheduleTasks(tx, target.document.id, target.document);
    const told = change.changeKind === null ? {} : { change: { kind } };
    await recordEvent(tx, { ...synchronised(target), details: { ...told, ...details } });
  }
}

function synchronised({ id: variantId, document }: VariantFacts) {
  return { actor: JARSHY, action: 'variant.synchronised', documentId: document.id, variantId };
}

/** The source no longer has these; what people wrote for them stays in the history. */
function removedBy({ removed }: Synchronised<SegmentEntity>): Record<string, unknown> {
  if (removed.length === 0) return {};
  return { removed: removed.map(({ segmentId: id, sourceText, targetText }) => ({ id, sourceText, targetText })) };
}

/** Whether what was made of the segments holds as it is: texts changed, if at all, without saying anything else. */
function isUntouched(
  before: readonly SegmentEntity[],
  { added, changed, removed }: Synchronised<SegmentEntity>,
  sameMeaning: ReadonlySet<string>,
): boolean {
  const status = new Map(before.map((segment) => [segment.segmentId, segment.status]));
  return (
    added.length === 0 &&
    removed.length === 0 &&
    changed.every((segment) => segment.status === status.get(segment.segmentId)) &&
    readsTheSame(before, changed, sameMeaning)
  );
}

/** Whether sentences stand where they stood: in their order, their lines and their fields. */
function readsTheSame(
  before: readonly SegmentEntity[],
  changed: readonly SegmentEntity[],
  sameMeaning: ReadonlySet<string>,
): boolean {
  const next = new Map(changed.map((segment) => [segment.segmentId, segment]));
  const after = before.map((segment) => next.get(segment.segmentId) ?? segment);
  const texts = textsOf(before);
  return [...textsOf(after.toSorted((one, other) => one.position - other.position))].every(
    ([field, text]) => sameMeaning.has(field) || inLines(text) === inLines(texts.get(field) ?? ''),
  );
}

const inLines = (text: string) => text.replace(/[^\S\r\n]+/g, ' ');

/** What was translated or public already is work again; a withdrawn text waits until somebody revises it. */
function nextStep(target: VariantFacts): Action | null {
  if (target.state === 'draft') return 'open';
  return ['review', 'approved', 'published'].includes(target.state) ? 'outdate' : null;
}

/** The texts that the last import brought for a target, by segment id; they go only into segments that are new. */
async function importedTexts(tx: EntityManager, target: VariantFacts, schema: Parameters<typeof extract>[0]) {
  const revision = await tx.findOne(RevisionEntity, {
    where: { variantId: target.id, origin: 'imported' },
    order: { number: 'DESC' },
  });
  return new Map(revision ? extract(schema, revision.content).map(({ id, text }) => [id, text]) : []);
}

async function createMissingTargets(
  tx: EntityManager,
  document: DocumentFacts,
  existing: VariantFacts[],
): Promise<void> {
  const known = new Set(existing.map(({ language }) => language));
  const wanted = [...document.requiredLanguages, ...document.optionalLanguages].filter(
    (language) => !known.has(language),
  );
  for (const language of new Set(wanted)) {
    await tx.query(`INSERT INTO variants (id, document_id, kind, language, state) VALUES ($1, $2, $3, $4, 'draft')`, [
      ...[newId(), document.id, document.kind, language],
    ]);
  }
}
