import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { encodePair, type LanguagePair } from '../accounts/language-pair.js';
import { groupBy } from '../common/group-by.js';
import { notFound, Problem } from '../common/problem.js';
import type { Field } from '../documents/content/segments.js';
import type { Language } from '../languages/languages.js';
import type { ExchangeSegment } from '../translations/exchange/exchange-segment.js';
import { mergeReturned, type MergeResult } from '../translations/exchange/merge-returned.js';
import { returnedFor } from '../translations/exchange/returned-for.js';
import { writeTmx } from '../translations/exchange/tmx-writer.js';
import { writeXliff } from '../translations/exchange/xliff-writer.js';
import { refusing } from '../translations/exchange/xml-file.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import type { SegmentStatus } from '../translations/segments/segment-status.js';
import { segmentsOf, type SegmentChange } from '../translations/segments/segment-store.js';
import type { XliffImportQuery } from './exchange.schema.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import type { RemarkThreadView } from './remark.schema.js';
import { RemarksQuery } from './remarks.query.js';
import { RemarksService } from './remarks.service.js';
import { SegmentWork, type Work } from './segment-work.service.js';
import { changesOf, faultsOf } from './target-changes.js';
import { anyVersion } from './versions.js';
import { requireAllowed } from './workflow.service.js';

export interface XliffFile {
  from: Language;
  to: Language;
  pieces: AsyncIterable<string>;
}

/** Segments that go out to other systems, and come back from them. */
@Injectable()
export class ExchangeService {
  constructor(
    private readonly database: DataSource,
    private readonly work: SegmentWork,
    private readonly remarks: RemarksQuery,
    private readonly talk: RemarksService,
  ) {}

  /** All segments of a target, or those of some statuses. @throws Problem 404, 409 */
  async export(variantId: string, statuses?: readonly SegmentStatus[]): Promise<XliffFile> {
    return this.exportAll([variantId], statuses);
  }

  /** Targets of one pair of languages, each a file within the file. @throws Problem 404, 409; 422 for several pairs */
  async exportAll(variantIds: readonly string[], statuses?: readonly SegmentStatus[]): Promise<XliffFile> {
    const targets: VariantFacts[] = [];
    for (const id of new Set(variantIds)) targets.push(await this.target(id));
    const pairs = new Map(targets.map(pairOf).map((pair) => [encodePair(pair), pair]));
    const [pair] = pairs.values();
    if (!pair || pairs.size > 1) throw new Problem(422, 'exchange.several_pairs');
    return { ...pair, pieces: writeXliff(pair, this.files(targets, statuses)) };
  }

  /** What is translated of a target, as a TMX file. @throws Problem 404, 409 */
  async exportUnits(variantId: string): Promise<XliffFile> {
    const facts = await this.target(variantId);
    const segments = await segmentsOf(this.database.manager, variantId);
    const units = segments.filter(({ targetText }) => targetText !== '').map((segment) => unitOf(segment, facts));
    return { ...pairOf(facts), pieces: writeTmx(units) };
  }

  private async *files(targets: readonly VariantFacts[], statuses: readonly SegmentStatus[] | undefined) {
    const { manager } = this.database;
    for (const facts of targets) {
      const segments = await segmentsOf(manager, facts.id);
      const fields = segments.length > 0 ? await this.work.fieldsOf(manager, facts) : [];
      const threads = await this.remarks.of(facts.id, { segment: undefined, state: 'open' });
      const chosen = segments.filter(({ status }) => statuses?.includes(status) ?? true);
      yield { id: facts.id, documentId: facts.document.id, segments: outgoing(chosen, fields, threads.items) };
    }
  }

  /**
   * Puts what came back, segment by segment; what changed here meanwhile is told and not touched.
   *
   * @throws Problem 403, 404, 409; 422 `exchange.refused` with the line
   */
  async import(
    variantId: string,
    file: AsyncIterable<Uint8Array>,
    { dryRun, unmarked }: XliffImportQuery,
    actor: Actor,
  ): Promise<MergeResult> {
    const { manager } = this.database;
    const facts = await this.target(variantId);
    const pair = { from: facts.document.sourceLanguage, to: facts.language };
    const units = await refusing(() => returnedFor({ id: variantId, ...pair }, file));
    const mergeInto = (segments: SegmentEntity[], fields: readonly Field[]) => {
      const merged = mergeReturned(units, outgoing(segments, fields, []), { language: pair.to, unmarked });
      return withoutFaults(merged, segments, fields);
    };
    if (dryRun) {
      requireAllowed('edit', facts, actor);
      return mergeInto(await segmentsOf(manager, variantId), await this.work.fieldsOf(manager, facts));
    }
    const doing = { permission: 'edit', event: 'segments.exchanged', action: 'exchanged', check: noCheck } as const;
    let result: MergeResult | undefined;
    await this.work.change(variantId, actor, doing, async (work) => {
      result = mergeInto(work.segments, await work.fields());
      await this.keepNotes(work, result.notes, actor);
      return changesFor(result, work, actor);
    });
    return result as MergeResult;
  }

  /** Notes of a translator elsewhere become remarks; the same file again brings none twice. */
  private async keepNotes({ tx, facts }: Work, notes: MergeResult['notes'], actor: Actor): Promise<void> {
    if (notes.length === 0) return;
    const known: { text: string }[] = await tx.query(
      `SELECT r.text FROM remarks r JOIN remark_threads t ON t.id = r.thread_id WHERE t.variant_id = $1`,
      [facts.id],
    );
    const texts = new Set(known.map(({ text }) => text));
    for (const { author, text } of notes) {
      const remark = [...(author ? `${author}: ${text}` : text)].slice(0, LONGEST_REMARK).join('');
      if (texts.has(remark)) continue;
      texts.add(remark);
      await this.talk.open(tx, facts, { segmentId: null, text: remark, mentions: [] }, actor);
    }
  }

  private async target(variantId: string): Promise<VariantFacts> {
    const facts = await variantFacts(this.database.manager, variantId, { lock: false });
    if (!facts) throw notFound('variant');
    if (facts.isSource) throw new Problem(409, 'segments.source_is_whole');
    return facts;
  }
}

// What the file was made from is in the file, segment by segment.
const noCheck = (work: Work) => void anyVersion(work.facts);

const LONGEST_REMARK = 5_000;

const pairOf = ({ document, language }: VariantFacts): LanguagePair => ({
  from: document.sourceLanguage,
  to: language,
});

function unitOf({ segmentId, field, sourceText, targetText, status, origin }: SegmentEntity, facts: VariantFacts) {
  return {
    ...{ id: `${facts.id}/${segmentId}`, ...pairOf(facts), sourceText, targetText, field },
    ...{ documentId: facts.document.id, reviewed: status === 'reviewed', approvedAt: null },
    origin: origin === 'machine' || origin === 'import' ? origin : ('human' as const),
  };
}

function outgoing(
  segments: readonly SegmentEntity[],
  fields: readonly Field[],
  threads: readonly RemarkThreadView[],
): ExchangeSegment[] {
  const limits = new Map(fields.map(({ id, limit }) => [id, limit]));
  const remarks = groupBy(threads, ({ segmentId }) => segmentId ?? '');
  return segments.map(({ segmentId, field, sourceText, targetText, status, origin, version, gap, marks }) => ({
    ...{ id: segmentId, field, sourceText, targetText, status, origin, version, gapAfter: gap, marks },
    limit: limits.get(field) ?? null,
    notes: (remarks.get(segmentId) ?? []).flatMap((thread) =>
      thread.remarks.map(({ author, text, at }) => ({ author: author?.name ?? '', text, at: new Date(at) })),
    ),
  }));
}

/** A field may be too long although none of its sentences is: then none of them is put. */
function withoutFaults(merged: MergeResult, segments: readonly SegmentEntity[], fields: readonly Field[]): MergeResult {
  const limits = new Map(fields.map(({ id, limit }) => [id, limit]));
  const reasons = faultsOf(merged.puts, segments, limits, (index) => String(index));
  const faults = new Map(reasons.map((reason) => [Number(reason.pointer?.split('/')[0]), reason]));
  const known = new Map(segments.map((segment) => [segment.segmentId, segment]));
  const refused = merged.puts.flatMap(({ id, text, line }, index) => {
    const [fault, segment] = [faults.get(index), known.get(id)];
    if (!fault || !segment) return [];
    const { field, sourceText, targetText } = segment;
    const params = { ...fault.params, length: text.length };
    const texts = { oldSource: sourceText, newSource: sourceText, returnedTarget: text, currentTarget: targetText };
    return [{ segmentId: id, field, line, reason: 'tooLong' as const, params, ...texts }];
  });
  return {
    ...merged,
    puts: merged.puts.filter((_, index) => !faults.has(index)),
    conflicts: [...merged.conflicts, ...refused],
  };
}

function changesFor({ puts }: MergeResult, { segments, facts }: Work, actor: Actor): SegmentChange[] {
  const before = new Map(segments.map((segment) => [segment.segmentId, segment]));
  return changesOf(puts, before, actor, facts.sourceRevisionId);
}
